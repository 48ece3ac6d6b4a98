//! Case cards, with names and places left out of shielded ones.

use crate::contract::CaseCard;
use domain::Shielding;
use store::CaseCardRow;

/// A case's title in a list: empty when the case is shielded.
pub(crate) fn title_of(title: &str, shielding: Shielding) -> String {
    if shielding.hides() { String::new() } else { title.to_owned() }
}

/// A card as a list shows it.
pub(crate) fn card(row: CaseCardRow) -> CaseCard {
    let shielding = row.shielding;
    CaseCard {
        case: row.case,
        title: title_of(&row.title, shielding),
        workplace: title_of(&row.workplace, shielding),
        status: row.status,
        shielding,
        my_role: row.my_role,
        names: if shielding.hides() { Vec::new() } else { row.names },
        unread: row.unread,
        unsent: row.unsent,
        my_open_tasks: row.my_open_tasks,
        late_tasks: row.late_tasks,
        last_activity_at: row.last_activity_at,
        next_visit_at: row.next_visit_at,
    }
}
