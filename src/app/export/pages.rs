//! The pages that one would hand to a board: what it is about and where what is to be found, the map in parts that can
//! be read, every touchpoint in a list, and what there is to mend.

use std::rc::Rc;

use crate::analyze::completeness::of_journey;
use crate::app::aspect::{Said, aspect};
use crate::app::export::content::{Shown, named};
use crate::app::export::picture::head;
use crate::app::offer::Known;
use crate::app::offer::uses::Uses;
use crate::check::finding::Finding;
use crate::check::rule::Severity;
use crate::layout::metrics::HEAD_HEIGHT;
use crate::layout::scene::{Point, Rect};
use crate::model::standard::Date;
use crate::model::touchpoint::Touchpoint;
use crate::picture::ink::{INK, SOFT};
use crate::picture::label::{fitted, lines};
use crate::picture::legend::legend;
use crate::picture::letters::Type;
use crate::picture::list::{self, Cell, Table};
use crate::picture::map::{map, whole};
use crate::picture::node::Node;
use crate::picture::overview::overview;
use crate::picture::page::{Frame, Side, goes_on, section};
use crate::picture::paper::{Paper, Sheet, Slices, slices};
use crate::picture::sheet::{Head, called, window};
use crate::words::{Message, Words};

/// A document to be printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Pages {
    /// The paper.
    pub sheet: Sheet,
    /// What it is called.
    pub title: String,
    /// The pages, in their order.
    pub pages: Vec<Node>,
}

/// What is printed beside the journey itself.
pub struct Ground<'a> {
    /// The day.
    pub today: Option<&'a Date>,
    /// What there is to object to; nothing of a copy with less in it, which lacks what it lacks on purpose.
    pub findings: Option<&'a [Rc<Finding>]>,
}

/// How much of the first page is for what it is about.
const OPENING: f64 = 150.0;

/// The room for what says that a map goes on elsewhere.
const GOES_ON: f64 = 20.0;

/// Makes the pages: of paper that lies or stands, whichever needs fewer and shows the map larger.
pub fn pages(shown: Shown<'_>, paper: Paper, ground: &Ground<'_>) -> Pages {
    let standing = Layout::of(shown, Sheet { paper, is_landscape: false }, ground);
    let lying = Layout::of(shown, Sheet { paper, is_landscape: true }, ground);
    let cost =
        |layout: &Layout<'_>| (layout.slices.windows.len(), -(layout.slices.scale * 100.0) as i64);
    let layout = if cost(&standing) < cost(&lying) { standing } else { lying };
    layout.pages()
}

/// The pages while they are made.
struct Layout<'a> {
    shown: Shown<'a>,
    ground: &'a Ground<'a>,
    head: Head,
    frame: Frame,
    /// Whether all of it stands on the first page.
    is_short: bool,
    slices: Slices,
}

impl<'a> Layout<'a> {
    fn of(shown: Shown<'a>, sheet: Sheet, ground: &'a Ground<'a>) -> Self {
        let head = head(shown, ground.today);
        let day = ground.today.map(|day| crate::model::spoken::date::say_date(day, shown.words));
        let frame = Frame {
            sheet,
            title: called(&head),
            fact: day.unwrap_or_default(),
            class: head.class.clone(),
        };
        let room = frame.room();
        let (_, legend) = legend(&shown.legend(), Point::at(0.0, 0.0), room.width);
        let left = room.height - OPENING - legend - GOES_ON;
        let short = slices(shown.scene, (room.width, left));
        let is_short = short.windows.len() == 1;
        let long = || slices(shown.scene, (room.width, room.height - GOES_ON));
        let slices = if is_short { short } else { long() };
        Self { shown, ground, head, frame, is_short, slices }
    }

    fn pages(self) -> Pages {
        let mut bodies = vec![self.first()];
        if !self.is_short {
            bodies.extend((0..self.slices.windows.len()).map(|place| self.part(place)));
        }
        bodies.extend(self.tabled("pages-touchpoints", &self.touchpoints()));
        if let Some(findings) = self.ground.findings {
            bodies.extend(self.tabled("pages-findings", &self.findings(findings)));
        }
        let count = bodies.len();
        let numbered = |(place, body): (usize, Vec<Node>)| {
            let message = Message::new("pages-count").with("page", place + 1).with("pages", count);
            self.frame.page(body, &self.shown.words.say(&message))
        };
        let pages = bodies.into_iter().enumerate().map(numbered).collect();
        Pages { sheet: self.frame.sheet, title: self.frame.title.clone(), pages }
    }

    /// What it is about; below it the map, or where its parts are.
    fn first(&self) -> Vec<Node> {
        let room = self.frame.room();
        let words = self.shown.words;
        let mut nodes = self.opening(room);
        let entries = self.shown.legend();
        let (_, high) = legend(&entries, Point::at(0.0, 0.0), room.width);
        let top = Rect { y: room.y + OPENING, height: room.height - OPENING - high, ..room };
        let end = if self.is_short {
            let window = whole(self.shown.scene);
            nodes.push(self.window(window, Point::at(room.x, top.y)));
            top.y + window.height * self.slices.scale
        } else {
            let stages = self.shown.journey.stages().iter();
            let stages: Vec<String> = stages.map(|stage| named(&stage.name, words)).collect();
            let windows = self.slices.windows.iter().enumerate();
            let page = |place: usize| words.say(&Message::new("pages-on").with("page", place + 2));
            // The heads that each part repeats are no part of what is shown there.
            let seen = |seen: Rect| match seen.y > 0.0 {
                true => Rect { y: seen.y + HEAD_HEIGHT, height: seen.height - HEAD_HEIGHT, ..seen },
                false => seen,
            };
            let windows: Vec<(Rect, String)> =
                windows.map(|(place, window)| (seen(*window), page(place))).collect();
            let (node, height) = overview(self.shown.scene, &stages, &windows, top);
            nodes.push(node);
            top.y + height
        };
        let (legend, _) = legend(&entries, Point::at(room.x, end + 16.0), room.width);
        nodes.push(legend);
        nodes
    }

    fn opening(&self, room: Rect) -> Vec<Node> {
        const TITLE: Type = Type::bold(27.0);
        const SUBTITLE: Type = Type::of(18.0);
        const TEXT: Type = Type::of(12.0);
        let Shown { document, journey, words, .. } = self.shown;
        let (x, width) = (room.x, room.width);
        let about = journey.head().description.as_ref().or(document.description.as_ref());
        let about = TEXT.lines(about.map_or("", |text| text), width.min(760.0), 2);
        let mut facts = self.head.facts.clone();
        facts.push(self.head.description.clone());
        let facts = facts.join(" · ");
        let mut nodes = vec![
            fitted(TITLE, &self.head.title, Point::at(x, room.y + 30.0), INK, width),
            fitted(SUBTITLE, &self.head.subtitle, Point::at(x, room.y + 56.0), SOFT, width),
            fitted(TEXT, &facts, Point::at(x, room.y + 80.0), INK, width),
        ];
        if let Some(known) = of_journey(journey, None) {
            let [owner, system, data] = known.answered;
            let message = Message::new("pages-answered")
                .with("count", known.touchpoints)
                .with("owner", owner.to_string())
                .with("system", system.to_string())
                .with("data", data.to_string());
            let said = words.say(&message);
            nodes.push(fitted(TEXT, &said, Point::at(x, room.y + 98.0), INK, width));
        }
        if !about.is_empty() {
            nodes.push(lines(TEXT, &about, Point::at(x, room.y + 118.0), SOFT, 15.0));
        }
        nodes
    }

    /// A part of the map, and where it goes on.
    fn part(&self, place: usize) -> Vec<Node> {
        let room = self.frame.room();
        let seen = self.slices.windows[place];
        let mut nodes = vec![self.window(seen, Point::at(room.x, room.y))];
        let (across, count) = (self.slices.across.max(1), self.slices.windows.len());
        let on = |id: &'static str, place: usize| {
            self.shown.words.say(&Message::new(id).with("page", place + 2))
        };
        if !place.is_multiple_of(across) {
            nodes.extend(goes_on(Side::Left, &on("pages-comes", place - 1), room));
        }
        if place % across + 1 < across {
            nodes.extend(goes_on(Side::Right, &on("pages-goes", place + 1), room));
        }
        if place + across < count {
            nodes.extend(goes_on(Side::Below, &on("pages-below", place + across), room));
        }
        nodes
    }

    fn window(&self, seen: Rect, at: Point) -> Node {
        let scale = self.slices.scale;
        let (width, height) = (seen.width * scale, seen.height * scale);
        let frame = Rect { x: at.x, y: at.y, width, height };
        let border = crate::picture::shape::boxed(frame).is("fill", "none");
        let drawing = window(map(&self.shown.map(), seen), frame, seen);
        Node::new("g").with(drawing).with(border.is("stroke", crate::picture::ink::LINE))
    }

    fn tabled(&self, title: &'static str, table: &Table) -> Vec<Vec<Node>> {
        let mut pages = Vec::new();
        let mut next = 0;
        while next < table.rows.len() {
            let (head, room) = section(&self.shown.words.text(title), self.frame.room());
            let (node, after, _) = list::page(table, next, room);
            pages.push(vec![head, node]);
            next = after;
        }
        pages
    }

    /// Every touchpoint in the order of the journey.
    fn touchpoints(&self) -> Table {
        let Shown { document, journey, words, .. } = self.shown;
        let heads = [
            ("pages-touchpoint", 0.22),
            ("pages-stage", 0.14),
            ("pages-owner", 0.16),
            ("pages-systems", 0.21),
            ("pages-data", 0.27),
        ];
        let uses = Uses::default();
        let known = Known { document, uses: &uses, words };
        let mut rows = Vec::new();
        for stage in journey.stages().iter() {
            let inside = journey.touchpoints().filter(|it| it.stage == stage.id);
            for touchpoint in inside {
                rows.push(self.row(known, touchpoint, named(&stage.name, words)));
            }
        }
        let columns = heads.map(|(head, share)| (words.text(head), share)).to_vec();
        Table { columns, rows }
    }

    fn row(&self, known: Known<'_>, touchpoint: &Touchpoint, stage: String) -> Vec<Cell> {
        let words = known.words;
        let said = |key: &str| match aspect(key) {
            Some(aspect) => aspect.say(known, self.shown.journey, touchpoint),
            None => Said::Hollow,
        };
        let answered = |said: Said| match said {
            Said::Hollow => {
                Cell { text: words.text("picture-hollow"), is_name: false, is_soft: true }
            }
            Said::Struck(none) => Cell { text: none, ..Cell::default() },
            Said::Filled(parts) => {
                let parts = parts.into_iter().map(|part| match part.more.is_empty() {
                    true => part.text,
                    false => part.text + " (" + &part.more + ")",
                });
                Cell { text: parts.collect::<Vec<_>>().join(", "), ..Cell::default() }
            }
        };
        let mut data = answered(said("data"));
        for key in ["security.classification", "security.notes"] {
            let more = said(key).text();
            if !more.is_empty() {
                data.text.push_str(" · ");
                data.text.push_str(&more);
                data.is_soft = false;
            }
        }
        let channel = said("channel").text();
        let stage = if channel.is_empty() { stage } else { stage + ", " + &channel };
        vec![
            Cell { text: named(&touchpoint.name, words), is_name: true, is_soft: false },
            Cell { text: stage, ..Cell::default() },
            answered(said("owner.marketing")),
            answered(said("systems")),
            data,
        ]
    }

    /// What there is to mend in this journey and in what it uses, the worst first.
    fn findings(&self, findings: &[Rc<Finding>]) -> Table {
        let Shown { document, journey, words, .. } = self.shown;
        let own = crate::model::value::Entity::id(journey).shared();
        let is_here = |finding: &&Rc<Finding>| {
            finding.subject.journey.as_ref().is_none_or(|journey| *journey == own)
        };
        let heads = [
            ("pages-severity", 0.1),
            ("pages-finding", 0.48),
            ("pages-mend", 0.28),
            ("pages-by", 0.14),
        ];
        let notes =
            findings.iter().filter(is_here).filter(|it| it.severity == Severity::Note).count();
        let grave = findings.iter().filter(is_here).filter(|it| it.severity != Severity::Note);
        let mut rows: Vec<Vec<Cell>> = grave
            .clone()
            .take(MOST_FINDINGS)
            .map(|finding| {
                let person = finding.by.person.as_deref().and_then(|id| document.people.get(id));
                let by = match person {
                    Some(person) => named(&person.name, words),
                    None => words.word("function", finding.by.function.as_str()),
                };
                let texts = [
                    words.word("severity", finding.severity.as_str()),
                    words.say(&finding.said()),
                    words.say(&finding.mend()),
                    by,
                ];
                texts.map(|text| Cell { text, ..Cell::default() }).to_vec()
            })
            .collect();
        let more = grave.count().saturating_sub(MOST_FINDINGS) + notes;
        if more > 0 {
            let text = words.say(&Message::new("pages-more").with("count", more));
            let more = Cell { text, is_soft: true, is_name: false };
            rows.push(vec![Cell::default(), more, Cell::default(), Cell::default()]);
        }
        Table { columns: heads.map(|(head, share)| (words.text(head), share)).to_vec(), rows }
    }
}

/// More findings than these nobody reads on paper; how many there are is said.
const MOST_FINDINGS: usize = 40;

/// What the pages are, in words: for those who do not see them.
pub fn summary(pages: &Pages, words: &Words) -> String {
    let message = Message::new("pages-made").with("pages", pages.pages.len());
    words.say(&message.with("paper", pages.sheet.paper.as_str()))
}
