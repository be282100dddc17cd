//! Somebody at the inspector, who answers fields with mouse and keyboard and reads the export.

use anyhow::{Context, Result, bail};
use harness::{Browser, until};
use journey_map::app::fields::field::{Field, Of, Place, Widget};
use journey_map::app::fields::notation::Notation;
use serde_json::{Value, json};

use crate::hands::{click, press, until_focus, write};

/// Somebody at the inspector.
pub(crate) struct Hand<'a> {
    /// The browser.
    pub(crate) browser: &'a Browser,
    /// The exported record that is written.
    pub(crate) root: String,
}

impl Hand<'_> {
    /// Answers a field of a group, and finds it in the export.
    pub(crate) async fn answer(
        &self,
        scope: &str,
        place: Place,
        field: &'static Field,
    ) -> Result<()> {
        match place {
            Place::Question => match (&field.widget, field.key) {
                (Widget::Rows(inner), "systems" | "data") => {
                    let question = if field.key == "data" { "data" } else { "system" };
                    let Some(Widget::One(of)) = inner.first().map(|first| &first.widget) else {
                        bail!("an entry begins with a reference");
                    };
                    let input = format!(".question.{question} > .picker .picker-input");
                    click(self.browser, &input).await?;
                    self.pick(*of).await?;
                    self.inner(".question ", field, inner.get(1..).unwrap_or_default(), true).await
                }
                (Widget::Rows(inner), _) => self.inner(".question ", field, inner, true).await,
                _ => self.fill(".question ", "", field).await,
            },
            Place::Fold(head) => {
                let head = format!("{scope}[data-group={head}]");
                let folded = format!("{head}[aria-expanded=false]");
                if self.has(&folded).await? {
                    click(self.browser, &folded).await?;
                    self.browser
                        .deep(&format!("journey-map >>> {head}[aria-expanded=true]"))
                        .await?;
                }
                self.fill(scope, "", field).await
            }
            Place::Head | Place::Top => self.fill(scope, "", field).await,
        }
    }

    /// Answers the fields of the first entry of a list, or of a part.
    async fn inner(
        &self,
        scope: &str,
        list: &Field,
        inner: &'static [Field],
        is_list: bool,
    ) -> Result<()> {
        let prefix = format!("{}{}.", list.key, if is_list { "[0]" } else { "" });
        for field in inner {
            Box::pin(self.fill(scope, &prefix, field)).await.with_context(|| field.key)?;
        }
        Ok(())
    }

    /// Answers a field and waits for it in the export.
    async fn fill(&self, scope: &str, prefix: &str, field: &'static Field) -> Result<()> {
        let browser = self.browser;
        let path = format!("{prefix}{}", field.key);
        let slot = format!("{scope}[data-field='{path}'] ");
        if !self.has(&slot).await? {
            // Several lists may ask for a field of that name; this is the one of the list.
            let entry = prefix.split_once('[').map_or("", |(list, _)| list);
            let mut asks = format!("{scope}[data-asks='{}']", field.key);
            if !entry.is_empty() && self.has(&format!("{scope}[data-field='{entry}'] .row")).await?
            {
                asks = format!("{scope}[data-field='{entry}'] [data-asks='{}']", field.key);
            }
            click(browser, &asks).await?;
            browser.deep(&format!("journey-map >>> {slot}")).await?;
        }
        let expected = match &field.widget {
            Widget::Line(notation) => self.write(&slot, *notation).await?,
            Widget::Long(notation) => self.write(&slot, *notation).await?,
            Widget::Day(_) => self.write(&slot, Notation::Date).await?,
            Widget::Choice(_, words) => {
                let word = words.get(1).copied().unwrap_or_default();
                let option = format!("journey-map >>> {slot}option[value='{word}']");
                browser.deep(&option).await?.click().await?;
                json!(word)
            }
            Widget::Segment(_, words) => {
                let word = words.get(1).copied().unwrap_or_default();
                click(browser, &format!("{slot}[data-value='{word}']")).await?;
                json!(word)
            }
            Widget::Scale(..) => {
                click(browser, &format!("{slot}[data-value='4']")).await?;
                json!(4)
            }
            Widget::Emotion => {
                click(browser, &format!("{slot}[data-value='-1']")).await?;
                json!(-1)
            }
            Widget::Truth => {
                click(browser, &format!("{slot}[data-value=no]")).await?;
                json!(false)
            }
            Widget::Tick => {
                click(browser, &format!("{slot}input")).await?;
                json!(true)
            }
            // No system takes over from itself.
            Widget::One(_) if field.key == "fallback" => {
                self.want(&slot).await?;
                self.find("Mail").await?;
                json!("mail")
            }
            Widget::One(of) => {
                self.want(&slot).await?;
                json!(self.pick(*of).await?)
            }
            Widget::Mention(_) => {
                self.want(&slot).await?;
                self.find("Second").await?;
                json!({ "journey": "bare", "kind": "touchpoint", "id": "second" })
            }
            Widget::Several(of) => {
                click(browser, &format!("{slot}.picker-input")).await?;
                json!([self.pick(*of).await?])
            }
            Widget::Mentions(_) => {
                click(browser, &format!("{slot}.picker-input")).await?;
                self.find("Second").await?;
                json!([{ "journey": "bare", "kind": "touchpoint", "id": "second" }])
            }
            Widget::Tags(notation) => {
                click(browser, &format!("{slot}input")).await?;
                let (typed, expected) = sample(*notation);
                write(browser, typed).await?;
                press(browser, &["Enter"]).await?;
                json!([expected])
            }
            Widget::Words(_, words) => {
                let word = words.get(1).copied().unwrap_or_default();
                click(browser, &format!("{slot}[data-value='{word}']")).await?;
                json!([word])
            }
            Widget::Rows(inner) => return self.rows(scope, &slot, field, (inner, true)).await,
            Widget::Part(inner) => return self.rows(scope, &slot, field, (inner, false)).await,
        };
        self.until(&path, &expected).await
    }

    async fn rows(
        &self,
        scope: &str,
        slot: &str,
        list: &'static Field,
        (inner, is_list): (&'static [Field], bool),
    ) -> Result<()> {
        let rest = match inner.first().map(|first| &first.widget) {
            Some(Widget::One(of)) => {
                click(self.browser, &format!("{slot}> .field > .picker .picker-input")).await?;
                self.pick(*of).await?;
                inner.get(1..).unwrap_or_default()
            }
            _ => {
                if self.has(&format!("{slot}[data-adds]")).await? {
                    click(self.browser, &format!("{slot}[data-adds]")).await?;
                }
                inner
            }
        };
        self.inner(scope, list, rest, is_list).await
    }

    /// Types into a field and leaves it.
    async fn write(&self, slot: &str, notation: Notation) -> Result<Value> {
        let (browser, (typed, expected)) = (self.browser, sample(notation));
        click(browser, &format!("{slot}:is(input, textarea)")).await?;
        until_focus(browser, ":is(input, textarea)").await?;
        press(browser, &["Ctrl+a"]).await?;
        for (place, line) in typed.split('\n').enumerate() {
            if place > 0 {
                press(browser, &["Enter"]).await?;
            }
            write(browser, line).await?;
        }
        press(browser, &["Tab"]).await?;
        let unread = format!("{slot}.is-unread");
        harness::until(&format!("{typed:?} is understood"), async || {
            Ok((!self.has(&unread).await?).then_some(()))
        })
        .await?;
        Ok(expected)
    }

    /// Opens the picker of a field, whether something was picked already or not.
    async fn want(&self, slot: &str) -> Result<()> {
        let input = format!("{slot}.picker-input");
        if !self.has(&input).await? {
            click(self.browser, &format!("{slot}:is(.picked-main, .quiet)")).await?;
        } else {
            click(self.browser, &input).await?;
        }
        until_focus(self.browser, ".picker-input").await
    }

    async fn pick(&self, of: Of) -> Result<&'static str> {
        let (name, id) = match of {
            Of::Marketing | Of::It | Of::Privacy | Of::Security => ("Pat", "pat"),
            Of::System => ("Shop", "shop"),
            Of::Data => ("Orders", "orders"),
            Of::Purpose => ("Delivery", "delivery"),
            Of::Channel => ("Kiosk", "kiosk"),
            Of::Persona => ("Visitor", "visitor"),
            Of::Metric => ("Sales", "sales"),
            Of::Journey => ("Other", "other"),
            Of::Stage => ("Later", "later"),
            Of::Touchpoint => ("Third", "third"),
        };
        self.find(name).await?;
        Ok(id)
    }

    /// Types a name into the picker that has the keyboard, and takes what it finds.
    async fn find(&self, name: &str) -> Result<()> {
        write(self.browser, name).await?;
        let found = format!(
            "map.shadowRoot.querySelector('.picker-option[aria-selected=true]')?.innerText.startsWith('{name}')"
        );
        self.browser.until(&found).await?;
        press(self.browser, &["Enter"]).await
    }

    async fn has(&self, selector: &str) -> Result<bool> {
        let look = "return !!map.shadowRoot.querySelector(arguments[0])";
        Ok(self.browser.js_with(look, vec![selector.trim().into()]).await? == true)
    }

    /// Waits until the export says what is expected at a path.
    async fn until(&self, path: &str, expected: &Value) -> Result<()> {
        let steps = path.split('.').fold(String::new(), |steps, step| steps + "?." + step);
        let script = format!("return {}{} ?? null", self.root, steps.replace('[', "?.["));
        let mut seen = Value::Null;
        let found = until(path, async || {
            seen = self.browser.js(&script).await?;
            Ok((seen == *expected).then_some(()))
        });
        match found.await {
            Ok(()) => Ok(()),
            Err(_) => bail!("{path} is {seen}, not {expected}"),
        }
    }
}

/// What is typed into a field, and what the file holds then.
fn sample(notation: Notation) -> (&'static str, Value) {
    match notation {
        Notation::Text | Notation::Name => ("Plain words", json!("Plain words")),
        Notation::Lines => ("One\nTwo", json!(["One", "Two"])),
        Notation::Number => ("12,5", json!(12.5)),
        Notation::Count => ("12k", json!(12_000)),
        Notation::Days => ("90 days", json!(90)),
        Notation::Percent => ("31 %", json!(0.31)),
        Notation::Length => ("2 years", json!("P2Y")),
        Notation::Date => ("31.3.2027", json!("2027-03-31")),
        Notation::Money(key) => ("42 000 €", json!({ key: 42_000, "currency": "EUR" })),
        Notation::Country => ("Ireland", json!("IE")),
        Notation::Currency => ("euro", json!("EUR")),
        Notation::Language => ("German", json!("de")),
        Notation::Address => ("example.org/more", json!("https://example.org/more")),
    }
}
