//! Reads and writes a journey: what is said of it as a whole, then its three lists.

use std::rc::Rc;

use crate::model::id::Id;
use crate::model::journey::{Head, Journey};
use crate::model::json::{Json, Object};
use crate::model::reader::{Fields, Reader};
use crate::model::register::Register;
use crate::model::schema::{Schemas, object_schema};
use crate::model::stage::Stage;
use crate::model::subject::Kind;
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Transition;
use crate::model::value::{Reference, Value, Verdict};

const LISTS: [&str; 3] = ["stages", "touchpoints", "transitions"];

impl Value for Journey {
    fn read(json: Json, reader: &mut Reader<'_>) -> Option<Self> {
        let mut fields = reader.fields(json)?;
        let id = reader.own_id::<Self>(&mut fields);
        reader.in_journey(id.shared(), |reader| Self::read_inside(id, fields, reader))
    }

    fn write(&self) -> Option<Json> {
        let mut members = Object::from([("id".to_owned(), Json::text(self.id.as_str()))]);
        members.extend(self.head.write_known());
        let lists = [
            self.stages.write(),
            self.touchpoints.is_written().then(|| list(self.touchpoints())),
            self.transitions.is_written().then(|| list(self.transitions())),
        ];
        for (key, list) in LISTS.into_iter().zip(lists) {
            members.extend(list.map(|list| (key.to_owned(), list)));
        }
        members.extend(self.head.extra.iter().cloned());
        Some(Json::Object(members))
    }

    fn references(&self, visit: &mut dyn FnMut(Reference<'_>)) {
        self.head.references(visit);
        let mut visit = |reference: Reference<'_>| visit(self.here(reference));
        self.touchpoints().for_each(|touchpoint| touchpoint.references(&mut visit));
        self.transitions().for_each(|transition| transition.references(&mut visit));
    }

    fn rewire(&mut self, verdict: &mut dyn FnMut(Reference<'_>) -> Verdict) -> bool {
        self.head.rewire(verdict);
        let touchpoints: Vec<_> = self.touchpoints().cloned().collect();
        let transitions: Vec<_> = self.transitions().cloned().collect();
        for mut touchpoint in touchpoints {
            let before = touchpoint.clone();
            let stands = touchpoint.rewire(&mut |reference| verdict(self.here(reference)));
            if !stands {
                self.remove_touchpoint(before.id.as_str());
            } else if !Rc::ptr_eq(&before, &touchpoint) {
                self.replace_touchpoint(touchpoint);
            }
        }
        for mut transition in transitions {
            let before = transition.clone();
            let stands = transition.rewire(&mut |reference| verdict(self.here(reference)));
            if !stands {
                self.remove_transition(before.id.as_str());
            } else if !Rc::ptr_eq(&before, &transition) {
                self.replace_transition(transition);
            }
        }
        true
    }

    fn schema(schemas: &mut Schemas) -> Json {
        schemas.define("Journey", |schemas| {
            let mut members = vec![("id", Id::<Self>::schema(schemas), true)];
            members.extend(Head::schema_members(schemas));
            let lists = [
                Vec::<Stage>::schema(schemas),
                Vec::<Touchpoint>::schema(schemas),
                Vec::<Transition>::schema(schemas),
            ];
            members.extend(LISTS.into_iter().zip(lists).map(|(key, list)| (key, list, false)));
            object_schema("One customer journey.", members)
        })
    }
}

impl Journey {
    fn read_inside(id: Id<Self>, mut fields: Fields, reader: &mut Reader<'_>) -> Option<Self> {
        let [stages, touchpoints, transitions] = LISTS.map(|key| fields.take(key));
        let head = Head::read_fields(fields, reader)?;
        let mut journey = Self { head: Rc::new(head), ..Self::new(id, "") };

        if let Some(json) = stages {
            let stages = reader.at_key(LISTS[0], |reader| Register::read(json, reader));
            journey.stages = stages.unwrap_or_default();
        }
        let is_without_stages = journey.stages.is_empty();
        if is_without_stages
            && touchpoints.as_ref().and_then(Json::as_list).is_some_and(|list| !list.is_empty())
        {
            // Every touchpoint reports that its stage is missing; this is where they go.
            journey.stages.insert(0, Rc::new(stand_in_stage()));
        }
        reader.set_first_stage(journey.stages.iter().next().map(|stage| stage.id.clone()));

        if let Some(json) = touchpoints {
            let list: Option<Vec<Rc<Touchpoint>>> =
                reader.at_key(LISTS[1], |reader| Value::read(json, reader));
            journey.touchpoints.is_listed = true;
            for touchpoint in list.unwrap_or_default() {
                journey.insert_touchpoint(usize::MAX, touchpoint);
            }
        }
        if let Some(json) = transitions {
            let list: Option<Vec<Rc<Transition>>> =
                reader.at_key(LISTS[2], |reader| Value::read(json, reader));
            journey.transitions.is_listed = true;
            for transition in list.unwrap_or_default() {
                journey.insert_transition(usize::MAX, transition);
            }
        }
        Some(journey)
    }

    /// Says of a reference found inside this journey that it is of this journey.
    fn here<'a>(&'a self, reference: Reference<'a>) -> Reference<'a> {
        if reference.journey.is_none() && reference.kind.is_in_journey() {
            Reference { journey: Some(self.id.as_str()), ..reference }
        } else {
            reference
        }
    }
}

fn stand_in_stage() -> Stage {
    Stage::new(Id::from_name("stage-1", Kind::Stage.as_str(), |_| false), "")
}

fn list<'a, T: Value + 'a>(items: impl Iterator<Item = &'a Rc<T>>) -> Json {
    Json::List(items.filter_map(Value::write).collect())
}
