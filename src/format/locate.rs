//! Finds the lines of places in a text, all in one walk. It expects a text that was parsed.

use crate::format::scan::{Event, Scanner};
use crate::model::path::{Path, Step};

/// The line of each place, or of the nearest one around it that exists.
pub(crate) fn lines<'a>(text: &str, paths: impl IntoIterator<Item = &'a Path>) -> Vec<u32> {
    let mut tree = vec![Node { line: 1, ..Node::default() }];
    let places: Vec<usize> = paths.into_iter().map(|path| grow(&mut tree, path)).collect();
    walk(text, &mut tree);
    places.into_iter().map(|place| line(&tree, place)).collect()
}

/// A place that somebody asked for, or one on the way to it.
#[derive(Default)]
struct Node {
    parent: usize,
    /// Places in members, by key, and in items, by index; both in order.
    members: Vec<(String, usize)>,
    items: Vec<(usize, usize)>,
    /// 0 until it is found.
    line: u32,
}

fn grow(tree: &mut Vec<Node>, path: &Path) -> usize {
    let mut place = 0;
    for step in &path.0 {
        let next = tree.len();
        let node = &mut tree[place];
        let child = match step {
            Step::Key(key) => match member(node, key) {
                Ok(found) => node.members[found].1,
                Err(gap) => {
                    node.members.insert(gap, (key.clone(), next));
                    next
                }
            },
            Step::Index(index) => match item(node, *index) {
                Ok(found) => node.items[found].1,
                Err(gap) => {
                    node.items.insert(gap, (*index, next));
                    next
                }
            },
        };
        if child == next {
            tree.push(Node { parent: place, ..Node::default() });
        }
        place = child;
    }
    place
}

fn member(node: &Node, key: &str) -> Result<usize, usize> {
    node.members.binary_search_by(|(other, _)| other.as_str().cmp(key))
}

fn item(node: &Node, index: usize) -> Result<usize, usize> {
    node.items.binary_search_by(|(other, _)| other.cmp(&index))
}

/// An open object or list: its place, if anybody asked for something in it, and where in it
/// the walk stands.
struct Frame {
    place: Option<usize>,
    child: Option<usize>,
    index: Option<usize>,
}

fn walk(text: &str, tree: &mut [Node]) {
    let mut scanner = Scanner::new(text);
    let mut frames: Vec<Frame> = Vec::new();
    while let Ok(Some(event)) = scanner.event() {
        if let Event::Key(raw) = event {
            if let Some(frame) = frames.last_mut() {
                let node = frame.place.map(|place| &tree[place]);
                let node = node.filter(|node| !node.members.is_empty());
                frame.child =
                    node.and_then(|node| Some(node.members[member(node, &raw.decode()).ok()?].1));
                if let Some(child) = frame.child {
                    tree[child].line = scanner.line();
                }
            }
            continue;
        }
        if let Event::End = event {
            frames.pop();
            continue;
        }
        let place = match frames.last_mut() {
            None => Some(0),
            Some(Frame { place, index: Some(index), .. }) => {
                let node = place.map(|place| &tree[place]);
                let child = node.and_then(|node| Some(node.items[item(node, *index).ok()?].1));
                *index += 1;
                if let Some(child) = child {
                    tree[child].line = scanner.line();
                }
                child
            }
            Some(frame) => frame.child.take(),
        };
        match event {
            Event::Object => frames.push(Frame { place, child: None, index: None }),
            Event::List => frames.push(Frame { place, child: None, index: Some(0) }),
            _ => {}
        }
    }
}

fn line(tree: &[Node], mut place: usize) -> u32 {
    while tree[place].line == 0 {
        place = tree[place].parent;
    }
    tree[place].line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_have_lines() {
        let text = "{\n \"a\": [\n  1,\n  { \"b\":\n 2 }\n ],\r\n \"a.b\": 3,\r\"a\":[0,\n1]}";
        let path = |text: &str| Path::parse(text).unwrap_or_default();
        for (place, found) in [
            (path(""), 1),
            (path("a"), 8),
            (path("a[0]"), 8),
            (path("a[1]"), 9),
            (path("a[1].b"), 4),
            (path("a[7]"), 8),
            (Path(vec![Step::Key("a.b".to_owned())]), 7),
            (path("b.c"), 1),
        ] {
            assert_eq!(lines(text, [&place]), [found], "{place}");
        }
    }
}
