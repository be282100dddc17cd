//! What a person does with a map: presses keys, writes, clicks, drags; and what they see of it.

use std::time::Duration;

use anyhow::{Result, bail, ensure};
use harness::thirtyfour::action_chain::ActionChain;
use harness::thirtyfour::{By, Key};
use harness::{Browser, Engine, until};
use serde_json::{Value, json};

/// Presses keys one after the other, each with what is held: `n`, `Enter`, `Alt+ArrowRight`, `Ctrl+Shift+z`.
pub(crate) async fn press(browser: &Browser, keys: &[&str]) -> Result<()> {
    let mut chain = quick(browser);
    for stroke in keys {
        let (held, name) = match stroke.rsplit_once('+') {
            Some((held, name)) if !held.is_empty() => (held, name),
            _ => ("", *stroke),
        };
        let held: Vec<char> = held.split('+').filter(|held| !held.is_empty()).map(code).collect();
        for key in &held {
            chain = chain.key_down(*key);
        }
        chain = chain.key_down(code(name)).key_up(code(name));
        for key in held.iter().rev() {
            chain = chain.key_up(*key);
        }
    }
    chain.perform().await?;
    Ok(())
}

/// Writes a text wherever the keyboard is.
pub(crate) async fn write(browser: &Browser, text: &str) -> Result<()> {
    quick(browser).send_keys(text).perform().await?;
    Ok(())
}

fn code(name: &str) -> char {
    let key = match name {
        "Ctrl" => Key::Control,
        "Alt" => Key::Alt,
        "Shift" => Key::Shift,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Tab" => Key::Tab,
        "Delete" => Key::Delete,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "Space" => Key::Space,
        "F10" => Key::F10,
        "F2" => Key::F2,
        "F3" => Key::F3,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        letter => return letter.chars().next().unwrap_or_default(),
    };
    key.value()
}

/// Clicks an element, found within the first map, as soon as it is there.
pub(crate) async fn click(browser: &Browser, selector: &str) -> Result<()> {
    let place = place(browser, selector).await?;
    quick(browser).move_to(place.0, place.1).click().perform().await?;
    Ok(())
}

/// Clicks an element twice.
pub(crate) async fn double_click(browser: &Browser, selector: &str) -> Result<()> {
    let place = place(browser, selector).await?;
    quick(browser).move_to(place.0, place.1).click().click().perform().await?;
    Ok(())
}

/// A chain of actions that does not wait between them.
pub(crate) fn quick(browser: &Browser) -> ActionChain {
    browser.action_chain_with_delay(None, Some(Duration::ZERO))
}

/// The middle of an element within the first map. Waits until it is there, nothing covers it, and nothing that was done
/// before moves it in the next frame.
pub(crate) async fn place(browser: &Browser, selector: &str) -> Result<(i64, i64)> {
    let look = "
        const element = map.shadowRoot.querySelector(arguments[0]);
        if (!element) return 'is not there';
        if (element.closest('.map-menu, .inspector-body, .findings-body, .panel-body, .start-page, .steps-page, .figure-card, .insights, .blueprint-grid, .blueprint-menu')) element.scrollIntoView({ block: 'nearest' });
        const measure = () => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return [Math.round(x + width / 2), Math.round(y + height / 2)];
        };
        const before = measure();
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
        const middle = measure();
        if (!element.isConnected || middle.join() !== before.join()) return 'is moving';
        const top = map.shadowRoot.elementFromPoint(...middle);
        if (!top || !element.contains(top)) return `is covered by ${top?.outerHTML.slice(0, 120)}`;
        return middle;";
    let mut reason = String::new();
    let found =
        until(selector, async || match browser.js_with(look, vec![selector.into()]).await? {
            Value::String(why) => {
                reason = why;
                Ok(None)
            }
            middle => Ok(Some(middle)),
        })
        .await;
    match found {
        Ok(middle) => {
            Ok((middle[0].as_i64().unwrap_or_default(), middle[1].as_i64().unwrap_or_default()))
        }
        Err(error) => bail!("{selector} {reason}: {error}"),
    }
}

/// The text of the first element that fits within the first map, with plain spaces.
pub(crate) async fn text(browser: &Browser, selector: &str) -> Result<String> {
    let script = "
        const element = map.shadowRoot.querySelector(arguments[0]);
        return element ? element.innerText.replace(/\\s+/g, ' ').trim() : null;";
    let text = browser.js_with(script, vec![selector.into()]).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

/// Waits until an element within the first map says this.
pub(crate) async fn until_text(browser: &Browser, selector: &str, wanted: &str) -> Result<()> {
    let mut seen = String::new();
    let found = until(wanted, async || {
        seen = text(browser, selector).await?;
        Ok((seen == wanted).then_some(()))
    })
    .await;
    found.or_else(|_| bail!("{selector} says {seen:?}, not {wanted:?}"))
}

/// Waits until the keyboard is in an element of the first map that fits.
pub(crate) async fn until_focus(browser: &Browser, selector: &str) -> Result<()> {
    let script = format!("map.shadowRoot.activeElement?.matches({selector:?})");
    if browser.until(&script).await.is_err() {
        let focus = browser
            .js("return [document.activeElement.outerHTML.slice(0, 90), map.shadowRoot.activeElement?.outerHTML.slice(0, 120)]")
            .await?;
        bail!("the keyboard is not in {selector} but in {focus}");
    }
    Ok(())
}

/// What a file does that is dropped, where the driver has no hand for it.
const DROP: &str = "
    const [clientX, clientY, name, content] = arguments;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], name));
    const under = map.shadowRoot.elementFromPoint(clientX, clientY);
    for (const kind of ['dragenter', 'dragover', 'drop'])
        under.dispatchEvent(new DragEvent(kind, { bubbles: true, composed: true, cancelable: true, clientX, clientY, dataTransfer }));";

/// Drops a file of this name onto the middle of an element within the first map.
pub(crate) async fn drop_file(
    browser: &Browser,
    selector: &str,
    name: &str,
    content: &str,
) -> Result<()> {
    if browser.engine() == Engine::Firefox {
        let (x, y) = place(browser, selector).await?;
        let values = vec![json!(x), json!(y), json!(name), json!(content)];
        return browser.js_with(DROP, values).await.map(drop);
    }
    let folder = std::env::temp_dir()
        .join(format!("journey-map-drop-{}", browser.site().url("").replace(['/', ':'], "-")));
    std::fs::create_dir_all(&folder)?;
    let path = folder.join(name);
    std::fs::write(&path, content)?;
    let (x, y) = place(browser, selector).await?;
    let data = json!({ "items": [], "files": [path], "dragOperationsMask": 1 });
    for kind in ["dragEnter", "dragOver", "drop"] {
        let event = json!({ "type": kind, "x": x, "y": y, "data": data });
        browser.cdp().send_raw("Input.dispatchDragEvent", event).await?;
    }
    Ok(())
}

/// What is in the clipboard: what was copied can be pasted.
pub(crate) async fn pasted(browser: &Browser) -> Result<Value> {
    let shown = browser.js("return map.shadowRoot.querySelectorAll('textarea').length").await?;
    ensure!(shown == 0, "the text is shown");
    browser
        .js("const area = document.body.appendChild(document.createElement('textarea'));
             area.id = 'paste'; area.focus()")
        .await?;
    let area = browser.find(By::Id("paste")).await?;
    area.send_keys(Key::Control + "v").await?;
    browser
        .js("const area = document.querySelector('#paste'); area.remove(); return area.value")
        .await
}
