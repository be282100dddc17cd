//! The sheet from which the map is taken along: as what, with how much in it, and what to mind before. It knows what it
//! is told; what leaves is made elsewhere.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::event::{Edit, Event as AppEvent};
use crate::app::export::{Drawing, Export, Form, Going, Taking, Wish, class};
use crate::app::snapshot::Snapshot;
use crate::edit::command::Command;
use crate::model::json::Json;
use crate::model::subject::{Kind, Subject};
use crate::picture::paper::Paper;
use crate::ui::dialog::dialog;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::focus::focus_first;
use crate::ui::form::telling;
use crate::ui::icon::{Icon, glyph};
use crate::words::{Message, Words};

/// What every part of the sheet needs.
struct Sheet<'a> {
    snapshot: &'a Rc<Snapshot>,
    dispatch: &'a Callback<AppEvent>,
    taking: &'a Taking,
}

/// Shows the sheet.
pub fn export(snapshot: &Rc<Snapshot>, dispatch: &Callback<AppEvent>, taking: &Rc<Taking>) -> Html {
    let sheet = Sheet { snapshot, dispatch, taking };
    let words = &snapshot.words;
    let warning = sheet.warning();
    let first = match (&warning, taking.asked) {
        (Some(_), _) => ".export-less-first",
        (None, Some(Form::Print)) => "[data-form=print]",
        (None, Some(Form::List(_) | Form::Report(_))) => "[data-form=asked]",
        (None, _) => "[data-form=json]",
    };
    let body = classed("div", "panel-body export")
        .may_with(warning)
        .with(sheet.forms())
        .with(sheet.less())
        .with(sheet.went());
    dialog(
        (words, dispatch),
        words.text("export-title").into(),
        "is-export",
        Some(first),
        body.draw(),
    )
}

impl Sheet<'_> {
    fn words(&self) -> &Words {
        &self.snapshot.words
    }

    fn tell(&self, export: Export) -> impl Fn(MouseEvent) + use<> {
        telling(self.dispatch, AppEvent::Export(export))
    }

    fn wish(&self, wish: Wish) -> impl Fn(MouseEvent) + use<> {
        self.tell(Export::Wish(wish))
    }

    /// What a button does that goes with it: the keyboard goes elsewhere in the sheet.
    fn leaving_for(&self, selector: &'static str, event: AppEvent) -> impl Fn(MouseEvent) + use<> {
        let dispatch = self.dispatch.clone();
        move |click: MouseEvent| {
            let pressed = click.target_dyn_into::<web_sys::Element>();
            let sheet = pressed.and_then(|pressed| pressed.closest(".export").ok().flatten());
            if let Some(sheet) = sheet {
                focus_first(&sheet, selector);
            }
            dispatch.emit(event.clone());
        }
    }

    fn warns(&self) -> bool {
        let counted = class::counts(&self.snapshot.document);
        !self.taking.is_less && counted.as_ref().is_some_and(class::is_closed)
    }

    /// Why it should not leave as it is, and what to do instead.
    fn warning(&self) -> Option<Element> {
        let (words, document) = (self.words(), &self.snapshot.document);
        let counted = class::counts(document).filter(|_| self.warns())?;
        let word = words.word("class", counted.as_str());
        let is_said = document.classification.is_some();
        let why = if is_said { "export-closed" } else { "export-closed-unsaid" };
        let why = words.say(&Message::new(why).with("class", word.as_str()));
        let less =
            button("button main export-less-first")
                .on_click(self.leaving_for(
                    ".export-less-tick",
                    AppEvent::Export(Export::Wish(Wish::Less(true))),
                ))
                .node(glyph(Icon::Less))
                .words(words, "export-less-first");
        let mark = (!is_said && self.snapshot.can_edit).then(|| {
            let value = Json::text(counted.as_str());
            let command = Command::set(Subject::document(), "classification", value);
            let text = words.say(&Message::new("export-mark").with("class", word.as_str()));
            button("button export-mark")
                .on_click(self.leaving_for(".export-less-first", AppEvent::Edit(Edit::Do(command))))
                .text(text.into())
        });
        let text = element("p").node(glyph(Icon::Locked)).text(why.into());
        let buttons = classed("div", "export-buttons").with(less).may_with(mark);
        let class = "export-warning";
        Some(classed("div", class).is("role", "note").with(text).with(buttons))
    }

    /// As what it can be taken along.
    fn forms(&self) -> Element {
        let mut forms = classed("ul", "export-forms");
        if let Some(form @ (Form::List(_) | Form::Report(_))) = self.taking.asked {
            let take = self.take(form, "asked", "export-take");
            forms = forms.with(self.row(Icon::Registers, "list-asked", take));
        }
        forms =
            forms.with(self.row(Icon::Save, "json", self.take(Form::Json, "json", "export-take")));
        if self.snapshot.journey.is_some() {
            let svg = self.take(Form::Svg, "svg", "export-take");
            let png = element("span")
                .with(self.take(Form::Png(1), "png", "export-once"))
                .with(self.take(Form::Png(2), "png-2", "export-twice"));
            let print = self.take(Form::Print, "print", "action-print");
            let list = element("span")
                .with(self.take(Form::List(Kind::Touchpoint), "touchpoints", "export-touchpoints"))
                .with(self.take(Form::List(Kind::Transition), "transitions", "export-transitions"));
            forms = forms
                .with(self.row(Icon::Edit, "svg", svg))
                .with(self.row(Icon::Fit, "png", png))
                .with(self.row(Icon::Steps, "print", print).with(self.papers()))
                .with(self.row(Icon::Registers, "list", list));
            if let Some(drawings) = self.drawings() {
                forms = forms.with(drawings);
            }
        }
        forms
    }

    fn row(&self, icon: Icon, form: &str, take: Element) -> Element {
        let words = self.words();
        let name = classed("span", "export-name").text(words.word("export-form", form).into());
        let without = self.taking.without();
        let help = match form == "json" && !without.is_empty() {
            true => {
                let parts = without.iter().map(|part| words.word("export-without", part));
                let parts = parts.collect::<Vec<_>>().join(", ");
                words.say(&Message::new("export-form-help-json-less").with("parts", parts))
            }
            false => words.word("export-form-help", form),
        };
        let help = classed("span", "export-help").text(help.into());
        let about = classed("span", "export-about").with(name).with(help);
        classed("li", "export-form").node(glyph(icon)).with(about).with(take)
    }

    fn take(&self, form: Form, word: &'static str, label: &'static str) -> Element {
        let words = self.words();
        // Where somebody is warned, something else comes first.
        let is_first = matches!(form, Form::Json) && !self.warns();
        let name = match word {
            "touchpoints" | "transitions" => "list",
            "asked" => "list-asked",
            "png-2" => "png",
            word => word,
        };
        let label = words.text(label);
        let said = [&words.word("export-form", name), ": ", &label].concat();
        button(if is_first { "button main" } else { "button" })
            .is("data-form", word)
            .has("aria-label", said.into())
            .on_click(self.tell(Export::Take(form)))
            .text(label.into())
    }

    fn papers(&self) -> Element {
        let choices = Paper::ALL.map(|paper| {
            let is_it = self.taking.paper == paper;
            (paper.as_str(), paper.as_str().to_owned(), is_it, Wish::Paper(paper))
        });
        self.choice("export-paper", &choices)
    }

    /// What is drawn, where there is more than one thing.
    fn drawings(&self) -> Option<Element> {
        let drawings = [(Drawing::Map, "map"), (Drawing::Blueprint, "blueprint")];
        let choices = drawings.map(|(drawing, word)| {
            let text = self.words().word("export-drawing", word);
            (word, text, self.taking.drawing == drawing, Wish::Drawing(drawing))
        });
        let choice = self.choice("export-drawn", &choices);
        Some(classed("li", "export-form export-drawing").with(choice))
    }

    /// Buttons side by side, of which one is pressed.
    fn choice(
        &self,
        label: &'static str,
        choices: &[(&'static str, String, bool, Wish)],
    ) -> Element {
        let words = self.words();
        let mut group =
            classed("span", "segment").is("role", "group").says("aria-label", words, label);
        for (word, text, is_pressed, wish) in choices {
            let button = button("segment-choice")
                .is("data-value", word)
                .is("aria-pressed", if *is_pressed { "true" } else { "false" })
                .on_click(self.wish(*wish))
                .text(text.clone().into());
            group = group.with(button);
        }
        let name =
            classed("span", "export-choice-name").is("aria-hidden", "true").words(words, label);
        classed("span", "export-choice").with(name).with(group)
    }

    /// What went out last. Its place is there before, or nobody would hear of it.
    fn went(&self) -> Element {
        let went =
            self.taking.went.as_ref().map(|said| {
                element("p").node(glyph(Icon::Done)).text(self.words().say(said).into())
            });
        classed("div", "export-went").is("role", "status").may_with(went)
    }

    /// A copy with less in it: what goes, and what stays.
    fn less(&self) -> Element {
        let (words, taking) = (self.words(), self.taking);
        let tick = self.tick(taking.is_less, Wish::Less(!taking.is_less));
        let name = classed("span", "export-name").words(words, "export-less");
        let help = classed("span", "export-help").words(words, "export-less-help");
        let about = classed("span", "export-about").with(name).with(help);
        let head = classed("label", "export-less-head")
            .with(tick.also("export-less-tick", true))
            .with(about);
        // Where there is no more, its place is kept, and so is the keyboard in the box.
        let parts = taking.is_less.then(|| {
            let parts = classed("ul", "export-parts").says("aria-label", words, "export-goes");
            parts.each(taking.parts().iter().map(|going| self.part(going)))
        });
        let stays = taking.is_less.then(|| self.stays());
        let stays = stays.map(|stays| classed("p", "export-stays").text(stays.into()));
        classed("section", "export-less").with(head).may_with(parts).may_with(stays)
    }

    fn part(&self, going: &Going) -> Element {
        let (words, count) = (self.words(), going.count);
        let name = words.word("export-part", going.word);
        let name = classed("span", "export-part-name").text(name.into());
        let said = match (count, going.goes) {
            (0, _) => words.text("export-part-none"),
            (count, true) => words.say(&Message::new("export-part-goes").with("count", count)),
            (count, false) => words.say(&Message::new("export-part-stays").with("count", count)),
        };
        let said = classed("span", "export-part-count").text(said.into());
        let row = classed("label", "export-part")
            .is("data-part", going.word)
            .with(self.tick(going.goes, going.turned))
            .with(name)
            .with(said);
        element("li").with(row)
    }

    /// A box to tick, and what is wished for by it.
    fn tick(&self, is_ticked: bool, wish: Wish) -> Element {
        let dispatch = self.dispatch.clone();
        let turn = move |_| dispatch.emit(AppEvent::Export(Export::Wish(wish)));
        let tick = classed("input", "export-tick").is("type", "checkbox");
        tick.checked(is_ticked).on_change(turn)
    }

    /// What stays in any case.
    fn stays(&self) -> String {
        let document = &self.snapshot.document;
        let stages = document.journeys.iter().map(|journey| journey.stages().len()).sum::<usize>();
        let ways =
            document.journeys.iter().map(|journey| journey.transitions().len()).sum::<usize>();
        let message = Message::new("export-stays")
            .with("touchpoints", document.touchpoint_count().to_string())
            .with("stages", stages.to_string())
            .with("transitions", ways.to_string());
        self.words().say(&message)
    }
}
