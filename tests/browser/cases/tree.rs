//! What somebody hears who does not see the map: the accessibility tree of a small map and of its table. From each of
//! them the map could be drawn.

use anyhow::Result;
use harness::{Browser, test};
use serde_json::{Value, json};

use crate::table::open_five;

/// Roles that say nothing by themselves.
const SILENT: [&str; 6] =
    ["none", "generic", "InlineTextBox", "StaticText", "presentation", "LabelText"];

/// The tree below the first element of that class, a line for each node that says something.
async fn tree(browser: &Browser, selector: &str) -> Result<String> {
    let root = browser
        .js_with("return map.shadowRoot.querySelector(arguments[0])", vec![selector.into()])
        .await?;
    assert!(root.is_object(), "{selector} is there");
    let object = browser
        .cdp()
        .send_raw(
            "Runtime.evaluate",
            json!({ "expression": format!("document.querySelector('journey-map').shadowRoot.querySelector('{selector}')") }),
        )
        .await?;
    let id = object["result"]["objectId"].clone();
    let node = browser.cdp().send_raw("DOM.describeNode", json!({ "objectId": id })).await?;
    let wanted = node["node"]["backendNodeId"].clone();
    let all = browser.cdp().send_raw("Accessibility.getFullAXTree", json!({})).await?;
    let nodes = all["nodes"].as_array().cloned().unwrap_or_default();
    let find = |id: &Value| nodes.iter().find(|node| node["nodeId"] == *id);
    let Some(root) = nodes.iter().find(|node| node["backendDOMNodeId"] == wanted) else {
        return Ok(String::new());
    };
    let mut lines = String::new();
    let mut rest = vec![(root, 0)];
    while let Some((node, depth)) = rest.pop() {
        let role = node["role"]["value"].as_str().unwrap_or_default();
        let name = node["name"]["value"].as_str().unwrap_or_default();
        let is_said = node["ignored"] != true
            && !SILENT.contains(&role)
            && !(role == "image" && name.is_empty());
        if is_said {
            lines.push_str(&"  ".repeat(depth));
            lines.push_str(role);
            if !name.is_empty() {
                lines.push_str(&format!(" “{}”", name.replace('\u{a0}', " ")));
            }
            for property in node["properties"].as_array().into_iter().flatten() {
                let value = &property["value"]["value"];
                match property["name"].as_str() {
                    Some(state @ ("selected" | "checked"))
                        if *value == "true" || *value == true =>
                    {
                        lines.push_str(&format!(" [{state}]"));
                    }
                    _ => {}
                }
            }
            lines.push('\n');
        }
        let children = node["childIds"].as_array().into_iter().flatten();
        let children: Vec<_> = children.filter_map(find).collect();
        rest.extend(children.into_iter().rev().map(|child| (child, depth + usize::from(is_said))));
    }
    Ok(lines)
}

fn check(view: &'static str, selector: &'static str, golden: &'static str) {
    test(async |browser| {
        open_five(browser, view).await?;
        browser.until("map.shadowRoot.querySelector('[data-touchpoint=done]')").await?;
        let seen = tree(browser, selector).await?;
        assert!(seen == golden, "the tree is now:\n{seen}");
        Ok(())
    });
}

#[test]
fn of_the_map() {
    check("map", ".map", include_str!("tree_map.txt"));
}

#[test]
fn of_the_table() {
    check("table", ".table-grid", include_str!("tree_table.txt"));
}
