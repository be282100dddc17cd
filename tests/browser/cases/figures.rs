//! What is found and computed, as a page around the component gets it.

use harness::test;
use serde_json::{Value, json};

use crate::plan::{open, open_example};

#[test]
fn what_is_found_is_told_and_its_commands_mend_it() {
    test(async |browser| {
        open_example(browser).await?;
        browser.until("map.findings().length > 0").await?;
        browser
            .js("window.heard = [];
                 map.addEventListener('journey-findings', ({ detail }) => heard.push(detail));
                 const [journey] = map.toJSON().journeys;
                 const subject = { journey: journey.id, kind: 'touchpoint', id: journey.touchpoints[0].id };
                 window.asked = () => map.findings().find(({ rule, subject: of }) => rule === 'system-missing' && of.id === subject.id);
                 return map.apply({ do: 'set', subject, field: 'systems' })")
            .await?;
        browser.until("heard.length > 0 && asked()").await?;
        let finding = browser.js("return asked()").await?;
        assert_eq!(finding["severity"], json!("warning"));
        assert_eq!(finding["by"]["function"], json!("it"));
        assert!(finding["why"]["marketing"].is_string() && finding["why"]["it"].is_string());
        browser
            .js_with(
                "return map.apply(arguments[0])",
                vec![finding["commands"][0]["command"].clone()],
            )
            .await?;
        browser.until("!asked()").await?;
        let heard = browser.js("return heard.at(-1)").await?;
        assert!(
            heard["errors"].is_number()
                && heard["warnings"].is_number()
                && heard["notes"].is_number()
        );
        Ok(())
    });
}

#[test]
fn what_is_computed_is_handed_out_and_an_unknown_question_is_refused() {
    test(async |browser| {
        open_example(browser).await?;
        let flow = browser.js("return map.analyze('flow')").await?;
        let conversion = flow["conversion"].as_f64().expect("the example says shares");
        assert!(conversion > 0.0 && conversion < 1.0, "{conversion}");
        assert_eq!(flow["journey"], browser.js("return map.toJSON().journeys[0].id").await?);
        let structure = browser.js("return map.analyze('structure')").await?;
        assert!(structure["starts"].as_array().is_some_and(|starts| !starts.is_empty()));
        let record = browser.js("return map.analyze('processing')").await?;
        assert!(record["rows"].as_array().is_some_and(|rows| !rows.is_empty()));
        let systems = browser.js("return map.analyze('systems')").await?;
        let all = systems["systems"].as_array().expect("a list");
        assert!(all.iter().any(|one| one["valueAtRiskPerYear"].is_array()), "{systems}");
        let people = browser.js("return map.analyze('people')").await?;
        assert!(people["completeness"]["answered"].as_f64().is_some_and(|share| share > 0.5));
        assert!(people["touchpoints"][0]["roles"][0]["role"] == "A", "{people}");
        let renewals = browser.js("return map.analyze('renewals')").await?;
        assert!(renewals[0]["lastSafeDay"].is_string(), "{renewals}");
        let refused = browser
            .js("return map.analyze('weather').catch((error) => [error.name, error.message])")
            .await?;
        assert_eq!(refused[0], json!("JourneyMapError"));
        assert!(refused[1].as_str().is_some_and(|said| said.contains("weather")), "{refused}");
        let refused = browser
            .js("return map.analyze('flow', { journey: 'nowhere' }).catch((error) => error.message)")
            .await?;
        assert!(refused.as_str().is_some_and(|said| said.contains("nowhere")), "{refused}");
        Ok(())
    });
}

#[test]
fn a_map_without_shares_claims_no_conversion() {
    test(async |browser| {
        open(browser, "<journey-map src=plan.json></journey-map>").await?;
        let flow = browser.js("return map.analyze('flow', { journey: 'buy' })").await?;
        assert_eq!(flow["conversion"], Value::Null);
        assert!(flow["withheld"]["reason"].is_string(), "{flow}");
        Ok(())
    });
}
