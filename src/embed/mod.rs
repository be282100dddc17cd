//! The composition root.
use wasm_bindgen::prelude::*;
use yew::prelude::*;

#[component]
fn Hello() -> Html {
    html! { <p>{ "hello" }</p> }
}

/// Mounts the app.
#[wasm_bindgen]
pub fn mount(root: web_sys::Element) {
    yew::Renderer::<Hello>::with_root(root).render();
}
