//! The way out of a core that broke and into the next one. What is rescued was committed before: what the error interrupted
//! may be borrowed still, and is not touched.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::app::event::{Event, Host};
use crate::app::rescue::Rescued;
use crate::embed::instance::Instance;
use crate::format::parse::parse;
use crate::format::write::write_json;

#[wasm_bindgen]
impl Instance {
    /// What there is to rescue as JSON, or nothing before the first document is there.
    pub fn rescue(&self) -> Option<String> {
        let committed = self.0.committed.try_borrow().ok()?.clone();
        committed.map(|rescued| write_json(&rescued.to_json()))
    }

    /// Goes on with what was rescued.
    pub fn resume(&self, rescued: &str) {
        if let Ok(parsed) = parse(rescued) {
            let rescued = Rescued::from_json(&parsed.json);
            self.0.dispatch(Event::Host(Host::Resume(Box::new(rescued))));
        }
    }

    /// Breaks the core, in the middle of its work, as an error in it would.
    pub fn trap(&self) {
        let _state = self.0.state.borrow_mut();
        std::process::abort();
    }
}
