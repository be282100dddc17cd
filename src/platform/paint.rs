//! Paints a drawing as dots: the browser draws it, a canvas holds it, as large as canvases can be.

use std::rc::Rc;

use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url,
    Window,
};

use crate::app::event::Event;
use crate::app::export::{Export, Paint};
use crate::picture::paper::dots;
use crate::platform::perform::Door;
use crate::platform::{download, failure};
use crate::words::Message;

/// How often a smaller one is tried where the browser could not hold it.
const TRIES: usize = 4;

/// Paints it, and hands it to the user or to whoever called.
pub(crate) fn paint(order: Paint, door: Door) {
    spawn_local(async move {
        let call = order.call;
        if let Err(message) = painted(&order, &door).await {
            door(Event::Export(Export::Failed { call, message }));
        }
    });
}

async fn painted(order: &Paint, door: &Door) -> Result<(), Message> {
    let window = web_sys::window().ok_or_else(|| Message::new("platform-no-picture"))?;
    let image = image(order).await?;
    let (blob, percent) = blob_of(&window, &image, order).await?;
    if let Some(call) = order.call {
        let buffer = JsFuture::from(blob.array_buffer()).await.map_err(failed)?;
        let bytes = Rc::new(Uint8Array::new(&buffer).to_vec());
        door(Event::Export(Export::Painted { call, bytes }));
        return Ok(());
    }
    if download::is_sandboxed(&window) {
        return Err(Message::new("platform-picture-sandbox"));
    }
    download::give_blob(&window, &order.name, &blob).map_err(failed)?;
    door(Event::Export(Export::Went { name: order.name.clone() }));
    if percent < 99.5 {
        door(Event::Export(Export::Shrunk { percent }));
    }
    Ok(())
}

fn failed(thrown: JsValue) -> Message {
    failure::message("platform-picture-failed", &thrown)
}

/// The drawing as the browser draws it. A page that lets no picture come from a `blob:` bars that.
async fn image(order: &Paint) -> Result<HtmlImageElement, Message> {
    let barred = |_: JsValue| Message::new("platform-picture-barred");
    let kind = BlobPropertyBag::new();
    kind.set_type("image/svg+xml");
    let text = Array::of1(&(&*order.drawing).into());
    let blob = Blob::new_with_str_sequence_and_options(&text, &kind).map_err(failed)?;
    let address = Url::create_object_url_with_blob(&blob).map_err(failed)?;
    let image = HtmlImageElement::new().map_err(failed)?;
    let loaded = Promise::new(&mut |resolve: Function, reject: Function| {
        image.set_onload(Some(&resolve));
        image.set_onerror(Some(&reject));
    });
    image.set_src(&address);
    let loaded = JsFuture::from(loaded).await;
    // An address that is gone already is no loss.
    let _ = Url::revoke_object_url(&address);
    loaded.map_err(barred)?;
    Ok(image)
}

/// The picture as a file, and how large it is of what was asked for, in per cent.
async fn blob_of(
    window: &Window,
    image: &HtmlImageElement,
    order: &Paint,
) -> Result<(Blob, f64), Message> {
    let mut scale = dots(order.size, order.dots);
    for _ in 0..TRIES {
        if let Some(blob) = drawn(window, image, order.size, scale).await.map_err(failed)? {
            return Ok((blob, scale / order.dots * 100.0));
        }
        scale /= 2.0;
    }
    Err(Message::new("platform-no-picture"))
}

/// The picture at a scale; `None` where the browser can't hold it.
async fn drawn(
    window: &Window,
    image: &HtmlImageElement,
    (width, height): (f64, f64),
    scale: f64,
) -> Result<Option<Blob>, JsValue> {
    let document = window.document().ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    let (across, down) = ((width * scale).round(), (height * scale).round());
    canvas.set_width(across as u32);
    canvas.set_height(down as u32);
    let Some(context) = canvas.get_context("2d")? else { return Ok(None) };
    let context: CanvasRenderingContext2d = context.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, across, down)?;
    let made = Promise::new(&mut |resolve: Function, _| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            // It only ever resolves.
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        // What can't be made is nothing.
        if canvas.to_blob(done.unchecked_ref()).is_err() {
            let _ = done.unchecked_ref::<Function>().call1(&JsValue::NULL, &JsValue::NULL);
        }
    });
    let blob = JsFuture::from(made).await?;
    Ok(blob.dyn_into::<Blob>().ok())
}
