//! What is done on the way out: a copy if one is wanted, then the form that somebody chose.

use std::rc::Rc;

use crate::app::blueprint::Blueprint;
use crate::app::blueprint::showing::arrangement;
use crate::app::desk::Desk;
use crate::app::effect::{Answer, Effect};
use crate::app::event::Event;
use crate::app::export::blueprint::blueprint_picture;
use crate::app::export::content::Shown;
use crate::app::export::pages::{Ground, pages};
use crate::app::export::picture::map_picture;
use crate::app::export::{Drawing, Export, Form, Paint, Print, Taking, Wanted, Wish, class};
use crate::app::lens::Lens;
use crate::app::list;
use crate::app::look::Panel;
use crate::app::notice::Tone;
use crate::app::state::State;
use crate::app::update::fail;
use crate::app::{opening, reports, shelf};
use crate::exchange::redact::{Part, redact};
use crate::layout::inputs::Inputs;
use crate::layout::scene::Scene;
use crate::model::document::Document;
use crate::model::id::slug;
use crate::model::journey::Journey;
use crate::model::json::Json;
use crate::picture::node::Node;
use crate::words::Message;

/// Takes the event in.
pub(crate) fn update(desk: Desk, state: &mut State, export: Export) -> Vec<Effect> {
    match export {
        Export::Show(asked) => {
            show(state, asked);
            Vec::new()
        }
        Export::Ask(form) => {
            let closed = class::counts(state.document()).filter(class::is_closed);
            match closed {
                Some(_) => {
                    show(state, Some(form));
                    Vec::new()
                }
                None => take(desk, state, form),
            }
        }
        Export::Wish(wish) => {
            if let Some(Panel::Export(taking)) = &mut state.looking.panel {
                wish_for(Rc::make_mut(taking), wish);
            }
            Vec::new()
        }
        Export::Take(form) => take(desk, state, form),
        Export::TakeAs(form, taking) => take_as(desk, state, form, &taking),
        Export::Painted { call, bytes } => {
            vec![Effect::Answer { call, answer: Answer::File(bytes) }]
        }
        Export::Shrunk { percent } => {
            let message = Message::new("export-shrunk").with("percent", percent.round());
            state.say(Tone::Calm, message, Vec::new());
            Vec::new()
        }
        Export::Went { name } => {
            if let Some(Panel::Export(shown)) = &mut state.looking.panel {
                Rc::make_mut(shown).went = Some(Message::new("export-went").with("name", name));
            }
            Vec::new()
        }
        Export::Copied { ending } => {
            let message = Message::new("platform-copied").with("ending", ending);
            match &mut state.looking.panel {
                // A notice lies below the sheet.
                Some(Panel::Export(shown)) => Rc::make_mut(shown).went = Some(message),
                _ => state.say(Tone::Calm, message, Vec::new()),
            }
            Vec::new()
        }
        Export::Failed { call: Some(call), message } => {
            let answer = Answer::Refused { message, problems: Vec::new() };
            vec![Effect::Answer { call, answer }]
        }
        Export::Failed { call: None, message } => {
            // A notice lies below the sheet, and what it offers is what was chosen there.
            state.looking.panel.take_if(|panel| matches!(panel, Panel::Export(_)));
            let instead = match state.taken.clone() {
                Some(taking) => Export::TakeAs(Form::Svg, taking),
                None => Export::Take(Form::Svg),
            };
            let instead = Event::Export(instead);
            state.say(Tone::Alarm, message, vec![("export-svg-instead", instead)]);
            Vec::new()
        }
    }
}

fn show(state: &mut State, asked: Option<Form>) {
    let taking = Taking::of(state.document(), state.looking.view, asked);
    state.looking.panel = Some(Panel::Export(Rc::new(taking)));
}

fn wish_for(taking: &mut Taking, wish: Wish) {
    taking.went = None;
    match wish {
        Wish::Drawing(drawing) => taking.drawing = drawing,
        Wish::Paper(paper) => taking.paper = paper,
        Wish::Less(is_less) => taking.is_less = is_less,
        Wish::Goes(part, goes) => {
            taking.goes.retain(|known| *known != part);
            taking.goes.extend(goes.then_some(part));
        }
    }
}

/// What leaves: the document or a copy, and what of it is drawn.
struct Leaving {
    document: Rc<Document>,
    is_less: bool,
    /// What went from a copy with less in it.
    goes: Vec<Part>,
    drawing: Drawing,
}

fn take(desk: Desk, state: &mut State, form: Form) -> Vec<Effect> {
    let taking = match &state.looking.panel {
        Some(Panel::Export(taking)) => taking.clone(),
        _ => Rc::new(Taking::of(state.document(), state.looking.view, None)),
    };
    state.taken = Some(taking.clone());
    let effects = take_as(desk, state, form, &taking);
    // The sheet stays, with what was chosen, and says what went as soon as it did.
    if let Some(Panel::Export(shown)) = &mut state.looking.panel {
        Rc::make_mut(shown).went = None;
    }
    effects
}

fn take_as(desk: Desk, state: &mut State, form: Form, taking: &Taking) -> Vec<Effect> {
    let document = match taking.is_less {
        true => redact(state.document(), &taking.goes, &state.words).map(|copy| copy.document),
        false => Some(state.document().clone()),
    };
    let Some(document) = document else { return fail(state, Message::new("export-no-copy")) };
    let Taking { is_less, drawing, .. } = *taking;
    let goes = if is_less { taking.goes.clone() } else { Vec::new() };
    let leaving = Leaving { document, is_less, goes, drawing };
    match form {
        Form::Json => json(state, &leaving),
        Form::Svg => {
            let Some(picture) = drawn(state, &leaving, None) else { return nothing(state) };
            let (name, text) = (named(state, &leaving, ".svg"), picture.write());
            vec![Effect::Download { name, text }]
        }
        Form::Png(dots) => {
            let Some(picture) = drawn(state, &leaving, None) else { return nothing(state) };
            let name = named(state, &leaving, ".png");
            vec![paint(desk, name, &picture, f64::from(dots), None)]
        }
        Form::Print => {
            let Some(journey) = journey_of(state, &leaving.document, None) else {
                return nothing(state);
            };
            let scene = scene(state, &leaving.document, &journey);
            let report = state.findings.found.as_ref().map(|found| found.report.clone());
            let findings = report.as_ref().filter(|_| !leaving.is_less);
            let ground = Ground {
                today: state.today.as_ref(),
                findings: findings.map(|report| &report.findings[..]),
            };
            let shown = shown(state, &leaving, &journey, &scene);
            let pages = Rc::new(pages(shown, taking.paper, &ground));
            vec![Effect::Print(Print { desk, pages })]
        }
        Form::List(kind) => {
            let journey = state.looking.journey.as_deref();
            let text = list::list(&leaving.document, kind, journey, &state.words);
            let name = named(state, &leaving, &["-", &slug(kind.list_key()), ".csv"].concat());
            text.map(|text| Effect::Download { name, text }).into_iter().collect()
        }
        Form::Report(report) => {
            let text = reports::text_of(state, &leaving.document, report);
            let name = named(state, &leaving, &["-", report.file(), ".csv"].concat());
            vec![Effect::Download { name, text }]
        }
    }
}

/// Without a journey there is nothing to be drawn.
fn nothing(state: &mut State) -> Vec<Effect> {
    fail(state, Message::new("export-nothing"))
}

fn json(state: &mut State, leaving: &Leaving) -> Vec<Effect> {
    let (name, text) = opening::file(&leaving.document);
    if leaving.is_less {
        let name = named(state, leaving, ".journey.json");
        return vec![Effect::Download { name, text }];
    }
    let mut effects = vec![Effect::Download { name, text }];
    effects.extend(shelf::taken_along(state));
    effects
}

/// The name of a file: the title of what leaves, and whether something is missing in it.
fn named(state: &State, leaving: &Leaving, ending: &str) -> String {
    let stem = match slug(&leaving.document.title) {
        stem if stem.is_empty() => "journey".to_owned(),
        stem => stem,
    };
    let less =
        if leaving.is_less { slug(&state.words.text("export-less-name")) } else { String::new() };
    let less = if less.is_empty() { less } else { ["-", &less].concat() };
    [&stem, &less, ending].concat()
}

/// The journey that is shown, as what leaves has it: in its place.
fn journey_of(state: &State, document: &Document, id: Option<&str>) -> Option<Rc<Journey>> {
    let id = id.or(state.looking.journey.as_deref());
    let place = state.document().journeys.place(id?)?;
    document.journeys.iter().nth(place).cloned()
}

/// Its drawing: the one on the screen if it is of this very journey.
fn scene(state: &State, document: &Document, journey: &Journey) -> Rc<Scene> {
    let inputs = Inputs::of(journey, state.looking.lanes, Some(document));
    match &state.drawn {
        Some(drawn) if drawn.inputs == inputs => drawn.scene.clone(),
        _ => Rc::new(crate::layout::draw(&inputs)),
    }
}

fn shown<'a>(
    state: &'a State,
    leaving: &'a Leaving,
    journey: &'a Journey,
    scene: &'a Scene,
) -> Shown<'a> {
    // A lens says what is true of the document itself, and not of a copy with less in it.
    let is_seen = state.journey().is_some_and(|seen| std::ptr::eq(&**seen, journey));
    let sights = state.seen.as_ref().filter(|_| is_seen).map(|seen| &*seen.sights);
    let sights = sights.filter(|sights| sights.lens != Lens::Overview);
    let Leaving { document, goes, .. } = leaving;
    let (lanes, words) = (state.looking.lanes, &state.words);
    Shown { document, journey, scene, lanes, words, sights, goes }
}

fn drawn(state: &State, leaving: &Leaving, journey: Option<&str>) -> Option<Node> {
    let journey = journey_of(state, &leaving.document, journey)?;
    let scene = scene(state, &leaving.document, &journey);
    let shown = shown(state, leaving, &journey, &scene);
    let today = state.today.as_ref();
    Some(match leaving.drawing {
        Drawing::Map => map_picture(shown, today),
        Drawing::Blueprint => {
            let blueprint = Blueprint::of(&journey, &scene);
            let rows = arrangement(&state.looking);
            blueprint_picture(shown, &blueprint, &rows, today)
        }
    })
}

fn paint(desk: Desk, name: String, picture: &Node, dots: f64, call: Option<u32>) -> Effect {
    let side = |name| picture.attribute(name).and_then(|side| side.parse().ok()).unwrap_or(1.0);
    let size = (side("width"), side("height"));
    Effect::Paint(Paint { desk, name, drawing: picture.write(), size, dots, call })
}

/// Draws what the page around the component asks for. Nobody is warned: the page has the whole document.
pub(crate) fn for_host(desk: Desk, state: &State, wanted: &Wanted) -> Effect {
    let call = wanted.call;
    let document = state.document().clone();
    let (is_less, goes) = (false, Vec::new());
    let leaving = Leaving { document, is_less, goes, drawing: wanted.drawing };
    let Some(picture) = drawn(state, &leaving, wanted.journey.as_deref()) else {
        let message = Message::new("export-nothing");
        return Effect::Answer { call, answer: Answer::Refused { message, problems: Vec::new() } };
    };
    match wanted.dots {
        Some(dots) => paint(desk, String::new(), &picture, dots, Some(call)),
        None => Effect::Answer { call, answer: Answer::Applied(Json::text(picture.write())) },
    }
}
