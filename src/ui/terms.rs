//! Texts with the terms of the glossary underlined, and the lines that list them where a text is being written. What a
//! term means is shown by [`term_tip`](crate::ui::term_tip), for all of them.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::analyze::abbreviations::unexplained_in;
use crate::analyze::terms::{Span, Terms};
use crate::app::event::{Edit, Event as AppEvent};
use crate::model::document::Document;
use crate::model::guideline::Term;
use crate::model::subject::Kind;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::focus::leave_field;
use crate::ui::form::Form;
use crate::ui::icon::{Icon, glyph};
use crate::words::Message;

/// Whom a term in a text explains itself to.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Reach {
    /// To everybody: the first of its kind in a text can be reached by keyboard and by touch.
    Everybody,
    /// To a pointer above it: the same text can be read elsewhere.
    Pointer,
}

/// A text with its terms underlined.
pub(crate) fn with_terms(terms: &Terms, document: &Document, text: &str, reach: Reach) -> Html {
    let mut drawn = element("span");
    let (mut behind, mut seen) = (0, Vec::new());
    for span in terms.spans(text) {
        let Some(term) = term_at(document, span) else { continue };
        let is_first = reach == Reach::Everybody && !seen.contains(&span.term);
        seen.push(span.term);
        let said = AttrValue::from(text[span.start..span.end].to_owned());
        drawn = drawn.text(text[behind..span.start].to_owned().into());
        drawn = drawn.with(mark(term, said, is_first));
        behind = span.end;
    }
    drawn.text(text[behind..].to_owned().into()).inside()
}

/// A quiet line with the terms that a text says, each once, if there are some. A term does not list itself.
pub(crate) fn terms_line(form: &Form, text: &str) -> Option<Element> {
    let document = &form.snapshot.document;
    let mut found: Vec<&Rc<Term>> = Vec::new();
    for term in form.snapshot.terms.spans(text).into_iter().filter_map(|at| term_at(document, at)) {
        let is_itself = form.subject.kind == Kind::Term && *form.subject.id == *term.id.as_str();
        if !is_itself && !found.iter().any(|known| known.id == term.id) {
            found.push(term);
        }
    }
    let first = found.first()?;
    let line = classed("p", "terms-here").words(form.words(), "terms-here");
    let marks =
        found.iter().map(|term| mark(term, term.name.clone().into(), true).key(term.id.as_str()));
    let list = classed("span", "terms-list").key(first.id.as_str());
    Some(line.with(list.each(marks)))
}

/// The abbreviations that the subject of a form says and nobody explained, each a way to do so.
pub(crate) fn unexplained_line(form: &Form) -> Option<Element> {
    let record = form.snapshot.document.record(&form.subject).filter(|_| form.can_edit())?;
    let words = unexplained_in(record, &form.snapshot.terms);
    let first = words.first()?;
    let ways = words.iter().map(|word| {
        let label = Message::new("terms-define-word").with("word", &**word);
        define_button(form, word).has("aria-label", form.say(&label)).text(word.to_string().into())
    });
    let hint = classed("p", "unexplained").key(first).node(glyph(Icon::Term));
    Some(hint.with(element("span").words(form.words(), "terms-unexplained")).each(ways))
}

/// Lets Tab come to each term once within an element, however often it is said there.
pub(crate) fn reach_each_once(within: &web_sys::Element) {
    let Ok(marks) = within.query_selector_all(".term[role]") else { return };
    let mut seen = Vec::new();
    for mark in (0..marks.length())
        .filter_map(|place| marks.get(place)?.dyn_into::<web_sys::Element>().ok())
    {
        let term = mark.get_attribute("data-term");
        let is_first = !seen.contains(&term);
        seen.push(term);
        // It fails for malformed names only.
        let _ = mark.set_attribute("tabindex", if is_first { "0" } else { "-1" });
    }
}

fn define_button(form: &Form, word: &Rc<str>) -> Element {
    let (dispatch, define) = (form.dispatch.clone(), Edit::Define(word.clone()));
    button("quiet define").key(word).on_click(move |click: MouseEvent| {
        // The form around it goes on with the keyboard.
        click.target_dyn_into::<HtmlElement>().iter().for_each(leave_field);
        dispatch.emit(AppEvent::Edit(define.clone()));
    })
}

fn term_at(document: &Document, span: Span) -> Option<&Rc<Term>> {
    document.glossary.iter().nth(span.term)
}

/// A term as it is said somewhere.
fn mark(term: &Term, said: AttrValue, is_reachable: bool) -> Element {
    let mark = classed("span", "term").has("data-term", term.id.shared().into());
    if !is_reachable {
        // Without a title of its own, that of a card would lie over the explanation.
        return mark.is("title", "").text(said);
    }
    let mut means = String::new();
    if term.name.as_str() != &*said {
        means.push_str(&term.name);
        means.push_str(": ");
    }
    means.push_str(term.definition.as_deref().unwrap_or_default());
    mark.is("role", "button").is("tabindex", "0").has("aria-description", means.into()).text(said)
}
