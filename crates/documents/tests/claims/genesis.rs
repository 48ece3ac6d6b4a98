//! The first change of each kind is the same everywhere and for ever.

use domain::DocumentKind;
use felles_documents::Document;

/// Pinned: documents on disk begin with these changes. A new schema gets new lines; these never change.
const PINNED: [(DocumentKind, &str); 5] = [
    (DocumentKind::Case, "9faa9ad943cc084129e5f496ce23369a522773692cdeefc329c7df3c3c70df42"),
    (DocumentKind::SharedPicture, "1a7232c08a5d3981dd686b897e0b93c16c78a07852e5660ab8a06b426d90d915"),
    (DocumentKind::Note, "072042b4183404405fc6e99f9b796d96630fae553027297ff433a77dd4698836"),
    (DocumentKind::Visit, "375bb03656e9bb49f919e66bd67894457fe04574c2df1acaead815a1e5ba2a92"),
    (DocumentKind::AccessLog, "8e54b9f1e9b3df8066d03cb999059f345b013ba77eca79a0808492d31ea395d9"),
];

#[test]
fn the_genesis_of_each_kind_never_changes() {
    for (kind, hash) in PINNED {
        let heads = Document::genesis_heads(kind);
        let hashes: Vec<String> = heads.as_slice().iter().map(ToString::to_string).collect();
        assert_eq!(hashes, [hash], "{kind:?}");
    }
    assert_eq!(PINNED.len(), DocumentKind::ALL.len());
}

#[test]
fn a_new_document_is_its_genesis_and_nothing_else() {
    for kind in DocumentKind::ALL {
        let document = Document::new(crate::support::document_id(), *kind).unwrap();
        assert_eq!(document.heads(), Document::genesis_heads(*kind));
        assert_eq!(document.changes(), []);
        let content = document.content().unwrap();
        assert!(!content.newer && content.fields.is_empty() && content.parts.is_empty());
        assert_eq!(content.texts.len(), kind.texts().len());
    }
}
