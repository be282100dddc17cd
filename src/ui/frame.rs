//! The next frame that the browser draws: something done right before it.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Something that will be done before the next frame, unless this is dropped before.
pub(crate) struct Frame {
    number: i32,
    _closure: Closure<dyn FnMut()>,
}

impl Frame {
    /// Asks for it. Without a window there are no frames.
    pub(crate) fn ask(act: impl FnMut() + 'static) -> Option<Self> {
        let closure = Closure::<dyn FnMut()>::new(act);
        let window = web_sys::window()?;
        let number = window.request_animation_frame(closure.as_ref().unchecked_ref()).ok()?;
        Some(Self { number, _closure: closure })
    }
}

impl Drop for Frame {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            // A frame that has been is none that could be called off.
            let _ = window.cancel_animation_frame(self.number);
        }
    }
}
