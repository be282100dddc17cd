//! A mouse or a finger, step by step: what is between pressing and letting go can be looked at.

use std::time::Duration;

use anyhow::{Result, ensure};
use harness::{Browser, Engine};
use serde_json::{Value, json};

/// A place of the page.
pub(crate) type Place = (i64, i64);

/// What points.
#[derive(Clone, Copy)]
pub(crate) enum Pointer {
    /// The left button of a mouse, while keys with these numbers are held.
    Mouse(i64),
    /// The middle button.
    Wheel,
    /// A finger.
    Finger,
}

/// Keys as the numbers by which the browser knows them.
pub(crate) const CTRL: i64 = 2;
pub(crate) const SHIFT: i64 = 8;

pub(crate) const MOUSE: Pointer = Pointer::Mouse(0);

impl Pointer {
    /// Presses.
    pub(crate) async fn press(self, browser: &Browser, at: Place) -> Result<()> {
        match self {
            Self::Finger => touch(browser, "touchStart", Some(at)).await,
            _ => {
                self.mouse(browser, "mouseMoved", at, 0).await?;
                self.mouse(browser, "mousePressed", at, 1).await
            }
        }
    }

    /// Moves what is pressed.
    pub(crate) async fn drag(self, browser: &Browser, to: Place) -> Result<()> {
        match self {
            Self::Finger => touch(browser, "touchMove", Some(to)).await,
            _ => self.mouse(browser, "mouseMoved", to, 1).await,
        }
    }

    /// Lets go.
    pub(crate) async fn release(self, browser: &Browser, at: Place) -> Result<()> {
        match self {
            Self::Finger => touch(browser, "touchEnd", None).await,
            _ => self.mouse(browser, "mouseReleased", at, 0).await,
        }
    }

    /// Presses, and drags on the way to somewhere, without letting go.
    pub(crate) async fn carry(self, browser: &Browser, from: Place, to: Place) -> Result<()> {
        self.press(browser, from).await?;
        for part in 1..=4 {
            let between = |a: i64, b: i64| a + (b - a) * part / 4;
            self.drag(browser, (between(from.0, to.0), between(from.1, to.1))).await?;
        }
        Ok(())
    }

    /// The same, and lets go.
    pub(crate) async fn swipe(self, browser: &Browser, from: Place, to: Place) -> Result<()> {
        self.carry(browser, from, to).await?;
        self.release(browser, to).await
    }

    /// Presses and lets go.
    pub(crate) async fn tap(self, browser: &Browser, at: Place) -> Result<()> {
        self.press(browser, at).await?;
        self.release(browser, at).await
    }

    async fn mouse(self, browser: &Browser, kind: &str, at: Place, is_down: i64) -> Result<()> {
        let (button, bit, held) = match self {
            Self::Wheel => ("middle", 4, 0),
            Self::Mouse(held) => ("left", 1, held),
            Self::Finger => ("none", 0, 0),
        };
        if browser.engine() == Engine::Firefox {
            ensure!((button, held) == ("left", 0), "in Firefox, a test has a left button only");
            let chain = browser.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO));
            let chain = chain.move_to(at.0, at.1);
            let chain = match kind {
                "mousePressed" => chain.click_and_hold(),
                "mouseReleased" => chain.release(),
                _ => chain,
            };
            return Ok(chain.perform().await?);
        }
        let button = if kind == "mouseMoved" && is_down == 0 { "none" } else { button };
        let event = json!({
            "type": kind, "x": at.0, "y": at.1, "button": button, "buttons": is_down * bit,
            "modifiers": held, "clickCount": 1,
        });
        browser.cdp().send_raw("Input.dispatchMouseEvent", event).await?;
        Ok(())
    }
}

async fn touch(browser: &Browser, kind: &str, at: Option<Place>) -> Result<()> {
    let points: Vec<Value> = at.iter().map(|at| json!({ "x": at.0, "y": at.1, "id": 1 })).collect();
    let event = json!({ "type": kind, "touchPoints": points });
    browser.cdp().send_raw("Input.dispatchTouchEvent", event).await?;
    Ok(())
}

/// The page is one for fingers from now on.
pub(crate) async fn use_fingers(browser: &Browser) -> Result<()> {
    let fingers = json!({ "enabled": true, "maxTouchPoints": 2 });
    browser.cdp().send_raw("Emulation.setTouchEmulationEnabled", fingers).await?;
    Ok(())
}
