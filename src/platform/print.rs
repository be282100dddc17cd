//! Prints pages: in a frame of their own, built node by node, with a style sheet that is made and not written into the
//! page, so that pages which allow neither scripts nor styles of elsewhere allow this.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlIFrameElement, Window};

use crate::app::event::Event;
use crate::app::export::pages::Pages;
use crate::app::export::{Export, Print};
use crate::picture::node::{Child, Node};
use crate::picture::paper::Sheet;
use crate::platform::perform::Door;
use crate::platform::{download, failure};
use crate::words::Message;

const SVG: &str = "http://www.w3.org/2000/svg";

/// After so long, whoever prints has printed; where the browser says when, it is gone before.
const GONE_AFTER: u32 = 600_000;

/// Prints the pages.
pub(crate) fn print(order: &Print, door: Door) {
    let Some(window) = web_sys::window() else { return };
    if download::is_sandboxed(&window) {
        // There, asking for a printer does nothing, and says nothing.
        let message = Message::new("platform-print-sandbox");
        return door(Event::Export(Export::Failed { call: None, message }));
    }
    if let Err(thrown) = begun(&window, &order.pages, door.clone()) {
        let message = failure::message("platform-print-failed", &thrown);
        door(Event::Export(Export::Failed { call: None, message }));
    }
}

fn begun(window: &Window, pages: &Pages, door: Door) -> Result<(), JsValue> {
    let page = window.document().ok_or(JsValue::NULL)?;
    let frame: HtmlIFrameElement = page.create_element("iframe")?.unchecked_into();
    for (name, value) in [("aria-hidden", "true"), ("tabindex", "-1"), ("title", &pages.title)] {
        frame.set_attribute(name, value)?;
    }
    let style = frame.style();
    for (name, value) in [
        ("position", "fixed"),
        ("inset", "100% auto auto 100%"),
        ("width", "1px"),
        ("height", "1px"),
        ("border", "0"),
        ("visibility", "hidden"),
    ] {
        style.set_property(name, value)?;
    }
    page.body().ok_or(JsValue::NULL)?.append_child(&frame)?;
    let inside = frame.content_window().ok_or(JsValue::NULL)?;
    let document = inside.document().ok_or(JsValue::NULL)?;
    document.set_title(&pages.title);
    dress(&inside, &document, pages.sheet)?;
    let body = document.body().ok_or(JsValue::NULL)?;
    for page in &pages.pages {
        body.append_child(&*built(&document, page)?)?;
    }
    let gone = {
        let frame = frame.clone();
        Closure::once_into_js(move || frame.remove())
    };
    inside.set_onafterprint(Some(gone.unchecked_ref()));
    Timeout::new(GONE_AFTER, move || frame.remove()).forget();
    // What was built is laid out first.
    Timeout::new(0, move || {
        if let Err(thrown) = inside.focus().and_then(|()| inside.print()) {
            let message = failure::message("platform-print-failed", &thrown);
            door(Event::Export(Export::Failed { call: None, message }));
        }
    })
    .forget();
    Ok(())
}

/// Gives the pages the size of the paper. web-sys has no stable name for style sheets that are made.
fn dress(window: &Window, document: &Document, sheet: Sheet) -> Result<(), JsValue> {
    let make: Function = Reflect::get(window, &"CSSStyleSheet".into())?.dyn_into()?;
    let made: Object = Reflect::construct(&make, &Array::new())?.unchecked_into();
    let write: Function = Reflect::get(&made, &"replaceSync".into())?.dyn_into()?;
    let mut rules = String::from("@page{margin:0;size:");
    rules.push_str(sheet.paper.as_str());
    rules.push_str(if sheet.is_landscape { " landscape" } else { " portrait" });
    rules.push_str("}html,body{margin:0;background:#fff}body>svg{display:block;width:100vw;height:auto;max-height:100vh;break-after:page;break-inside:avoid}body>svg:last-child{break-after:auto}");
    rules.push_str("*{-webkit-print-color-adjust:exact;print-color-adjust:exact}");
    write.call1(&made, &rules.into())?;
    Reflect::set(document, &"adoptedStyleSheets".into(), &Array::of1(&made))?;
    Ok(())
}

/// Builds an element with all that is in it.
fn built(document: &Document, node: &Node) -> Result<Element, JsValue> {
    let element = document.create_element_ns(Some(SVG), node.tag)?;
    for (name, value) in node.attributes.iter().filter(|(name, _)| *name != "xmlns") {
        element.set_attribute(name, value)?;
    }
    for child in &node.children {
        match child {
            Child::Node(node) => element.append_child(&*built(document, node)?)?,
            Child::Text(text) => element.append_child(&document.create_text_node(text))?,
        };
    }
    Ok(element)
}
