//! Everything that a device can show of its case, thing by thing.

use super::life::Life;
use app::contract::{DocumentOpen, FieldView};
use domain::{DocumentKind, Field, PartKind, TextField, Value};
use harness::Who;
use ids::DocumentId;

/// A thing, or a part of one, with what stands in it.
pub struct Standing {
    pub document: DocumentId,
    pub kind: DocumentKind,
    pub part: Option<PartKind>,
    /// First name of whoever began it; for a part nothing.
    pub author: String,
    pub texts: Vec<(TextField, String)>,
    pub values: Vec<(Field, Value)>,
}

/// What a device shows of everything that it has.
pub fn standing(life: &mut Life, who: Who) -> Vec<Standing> {
    let mut all = Vec::new();
    for document in life.world.documents(who) {
        let Ok(view) = life.world.ask(who, DocumentOpen { document }) else { continue };
        if view.case != life.case {
            continue;
        }
        for part in view.parts {
            all.push(Standing {
                document,
                kind: view.kind,
                part: Some(part.kind),
                author: String::new(),
                texts: part.texts.into_iter().map(|text| (text.field, text.text)).collect(),
                values: values(&part.fields),
            });
        }
        all.push(Standing {
            document,
            kind: view.kind,
            part: None,
            author: view.author.name,
            texts: view.texts.into_iter().map(|text| (text.field, text.text)).collect(),
            values: values(&view.fields),
        });
    }
    all
}

fn values(fields: &[FieldView]) -> Vec<(Field, Value)> {
    fields
        .iter()
        .flat_map(|field| field.values.iter().map(|value| (field.field, value.value.clone())))
        .collect()
}
