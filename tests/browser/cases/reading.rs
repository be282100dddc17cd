//! The pages that are read: nothing in them leads nowhere, and they fit every screen.

use harness::test;
use serde_json::json;

const PAGES: [&str; 3] = ["/reference.html", "/hosts.html", "/examples/index.html"];

/// Links of the page to this site that lead nowhere.
const LOST: &str = "
    const links = [...document.querySelectorAll('a[href]')].filter((link) => link.origin === location.origin);
    const leads = async (link) => {
        if (link.pathname === location.pathname) return Boolean(document.getElementById(link.hash.slice(1)));
        return (await fetch(link.href)).ok;
    };
    const lost = [];
    for (const link of links) if (!(await leads(link))) lost.push(link.getAttribute('href'));
    return links.length ? lost : ['there are no links'];";

#[test]
fn links_lead_somewhere_and_everybody_can_read() {
    test(async |browser| {
        for page in PAGES {
            browser.open(page).await?;
            assert_eq!(browser.js(LOST).await?, json!([]), "{page}");
            for (width, height) in [(1440, 900), (390, 844)] {
                browser.viewport(width, height).await?;
                assert_eq!(browser.axe().await?, [""; 0], "{page} at {width}");
                let wide = "const page = document.documentElement; return page.scrollWidth - page.clientWidth";
                assert_eq!(browser.js(wide).await?, 0, "{page} at {width} is too wide");
            }
        }
        Ok(())
    });
}
