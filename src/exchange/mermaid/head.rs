//! What a Mermaid journey says about itself: its title and its description. It never looks at
//! the tasks.

use crate::exchange::mermaid::statement::Statement;
use crate::exchange::{ImportNote, excerpt};
use crate::words::Message;

/// What a diagram says about itself.
pub(super) struct Head {
    /// The title: that of the diagram, else that of the front matter, else the accessible one.
    pub(super) title: Option<String>,
    /// The accessible descriptions.
    pub(super) description: Option<String>,
}

impl Head {
    /// Gathers it from the statements. Titles that stand back behind another one are noted.
    pub(super) fn of(
        outer_title: Option<(u32, String)>,
        statements: &[(u32, Statement)],
        notes: &mut Vec<ImportNote>,
    ) -> Self {
        let (mut titles, mut accessible, mut descriptions) = (Vec::new(), Vec::new(), Vec::new());
        for (line, statement) in statements {
            match statement {
                Statement::Title(title) => titles.push((*line, title.clone())),
                Statement::AccessibleTitle(title) => accessible.push((*line, title.clone())),
                Statement::Description(text) => descriptions.push(text.as_str()),
                Statement::Section(_) | Statement::Task(_) => {}
            }
        }
        // The last one of its kind counts, as it does in the drawing.
        titles.reverse();
        accessible.reverse();
        let mut titles = titles.into_iter().chain(outer_title).chain(accessible);
        let title = titles.next().map(|(_, title)| title);
        for (line, other) in titles.filter(|(_, other)| Some(other) != title.as_ref()) {
            let message = Message::new("exchange-title-again").with("title", excerpt(&other));
            notes.push(ImportNote::new(line, message));
        }
        let description = (!descriptions.is_empty()).then(|| descriptions.join("\n\n"));
        Self { title, description }
    }
}
