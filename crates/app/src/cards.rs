//! Case cards, with names and places left out of shielded ones unless the card stands inside its own case.

use crate::contract::CaseCard;
use crate::veil::outside;
use store::CaseCardRow;

/// A card as a list over all cases shows it.
pub(crate) fn card(row: CaseCardRow) -> CaseCard {
    let shielding = row.shielding;
    let inside = card_inside(row);
    CaseCard {
        title: outside(inside.title, shielding),
        workplace: outside(inside.workplace, shielding),
        names: if shielding.hides() { Vec::new() } else { inside.names },
        ..inside
    }
}

/// A card inside the case that it is of.
pub(crate) fn card_inside(row: CaseCardRow) -> CaseCard {
    CaseCard {
        case: row.case,
        title: row.title,
        workplace: row.workplace,
        status: row.status,
        shielding: row.shielding,
        my_role: row.my_role,
        names: row.names,
        unread: row.unread,
        unsent: row.unsent,
        my_open_tasks: row.my_open_tasks,
        late_tasks: row.late_tasks,
        last_activity_at: row.last_activity_at,
        next_visit_at: row.next_visit_at,
    }
}
