//! The first change of each kind is the same everywhere and for ever.

use domain::DocumentKind;
use felles_documents::Document;

/// Pinned: documents on disk begin with these changes. A new schema gets new lines; these never change.
const PINNED: [(DocumentKind, &str); 18] = [
    (DocumentKind::Case, "9faa9ad943cc084129e5f496ce23369a522773692cdeefc329c7df3c3c70df42"),
    (DocumentKind::SharedPicture, "1a7232c08a5d3981dd686b897e0b93c16c78a07852e5660ab8a06b426d90d915"),
    (DocumentKind::Note, "072042b4183404405fc6e99f9b796d96630fae553027297ff433a77dd4698836"),
    (DocumentKind::Visit, "375bb03656e9bb49f919e66bd67894457fe04574c2df1acaead815a1e5ba2a92"),
    (DocumentKind::AccessLog, "8e54b9f1e9b3df8066d03cb999059f345b013ba77eca79a0808492d31ea395d9"),
    (DocumentKind::Goal, "8837c28b120d6ae50c55a87fe9b250262bacafa5cb16120258cd70db00c2d7a9"),
    (DocumentKind::Agreement, "3ac604a712fd0535436bbd80d1c002bf38d5c496d9e289fd868c470dca74274d"),
    (DocumentKind::WorkTask, "edc5112925882880b364e327961becdcc3724fabf26ae9208367b382d1de057d"),
    (DocumentKind::Adaptation, "034db4ece63cfd1bbb916de721d880432316e41b5722657ccddcdb2266a6ac37"),
    (DocumentKind::Plan, "f981cbb2cf4ff0a2cdbebc11407ec3c78f50cef6907ce263fc514761a9bbea93"),
    (DocumentKind::Openness, "d671cda8343e8d4be5b306578cdaa0c0aa0c5bfb51ce3a859c9a4930e18a41d8"),
    (DocumentKind::CheckIn, "4d43ebdcedea70b9263b49423d77e2ac6605eda1e84db9e93b08f54dabaa0b3f"),
    (DocumentKind::Turn, "3c0069a90edc351ae21f2d126e0eec217cf8db48c888aabcbdcf3ced7db59d79"),
    (DocumentKind::Question, "2edc0357ca0b50334e16b06dd96e49998f6dd559e25cb04295f88f7afbc164fd"),
    (DocumentKind::Reflection, "2778d7e3eee8177dc175c348cb05f19b8af80dd76a863b3a74c8d32bb2ce24d6"),
    (DocumentKind::Division, "3c6146ae25ded4a9482c665b6be986c4b65c938a4d9b1a7c6cc14848961d8b67"),
    (DocumentKind::Ending, "be3342cdbba8ebcc0ac75776b22ffdcce9f1e5104639f69942b3f61aea9efc2a"),
    (DocumentKind::OwnLog, "3ec3bca90aa1f6bb63d040aece1b6c481c85531c121da136babdf4fc2068c887"),
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
