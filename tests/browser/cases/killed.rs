//! A browser that dies in the middle of work takes at most the last action with it: what the screen says is kept, is.

use std::env;

use anyhow::{Context, Result, ensure};
use harness::thirtyfour::WebDriver;
use harness::{Profile, Site, test, until};

use crate::plan::PLAN;

/// How often a browser is killed in a round.
const KILLS: u64 = 5;

/// Goes on with the next action as soon as the screen says that the last one is kept, numbers them, and tells the server
/// what is done.
const WORK: &str = "
    await customElements.whenDefined('journey-map');
    const map = document.querySelector('journey-map');
    await map.ready;
    const subject = { journey: 'buy', kind: 'touchpoint', id: 'search' };
    const kept = map.toJSON().journeys[0].touchpoints[0].name;
    let last = Number(kept) || 0;
    const isKept = () => map.shadowRoot.textContent.includes('Kept in this browser');
    const work = async () => {
        if (isKept()) {
            last += 1;
            await map.apply({ do: 'set', subject, field: 'name', value: String(last) });
            fetch(`done.json?${last}`);
        }
        setTimeout(work);
    };
    work();
    return kept;";

#[test]
fn at_most_the_last_action_is_gone() {
    // `JOURNEY_MAP_KILLS` asks for more than one round.
    let wanted = env::var("JOURNEY_MAP_KILLS").ok().and_then(|kills| kills.parse().ok());
    for round in 0..wanted.unwrap_or(KILLS).div_ceil(KILLS) {
        test(async |_| kill_and_look(round).await);
    }
}

async fn kill_and_look(round: u64) -> Result<()> {
    let site = Site::start()?;
    site.page("/plan.json", PLAN);
    site.page("/done.json", "{}");
    site.page(
        "/host.html",
        "<!doctype html><title>Host</title><script type=module src=journey-map.js></script>\
         <journey-map src=plan.json mode=edit storage=plans></journey-map>",
    );
    let profile = Profile::new(&format!("killed-{round}"))?;
    let mut done = 0;
    for kill in 0..KILLS {
        let driver = profile.start().await?;
        let kept = work(&driver, &site).await?;
        ensure!(kept + 1 >= done, "action {done} was done, {kept} was kept (kill {kill})");
        let enough = kept + 3 + (round + kill) * 7 % 11;
        until("work is done", async || Ok((last_done(&site) >= enough).then_some(()))).await?;
        profile.kill()?;
        done = last_done(&site);
        // The driver finds nobody to say goodbye to.
        drop(driver.quit().await);
    }
    Ok(())
}

/// Goes on working, and answers the number of the last action that was kept before.
async fn work(driver: &WebDriver, site: &Site) -> Result<u64> {
    driver.goto(site.url("/host.html")).await?;
    let kept = driver.execute(WORK, Vec::new()).await?;
    let kept = kept.json().as_str().context("the touchpoint has no name")?.to_owned();
    Ok(kept.parse().unwrap_or(0))
}

fn last_done(site: &Site) -> u64 {
    let numbers = site
        .requests()
        .into_iter()
        .filter_map(|path| path.strip_prefix("/done.json?").and_then(|number| number.parse().ok()));
    numbers.max().unwrap_or(0)
}
