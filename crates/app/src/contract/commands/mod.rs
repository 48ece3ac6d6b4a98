//! The inputs of all commands and queries, and the table that joins each name with its input and its answer.

mod case;
mod contact;
mod copies;
mod day;
mod document;
mod joining;
mod leaving;
mod lost;
mod participant;
mod practice;
mod profile;
mod reading;
mod responsibility;
mod sync;
mod unlock;
mod widening;

pub use case::*;
pub use contact::*;
pub use copies::*;
pub use day::*;
pub use document::*;
pub use joining::*;
pub use leaving::*;
pub use lost::*;
pub use participant::*;
pub use practice::*;
pub use profile::*;
pub use reading::*;
pub use responsibility::*;
pub use sync::*;
pub use unlock::*;
pub use widening::*;

use super::answers::*;
use serde::Serialize;

macro_rules! inputs {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? })+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, Serialize, Deserialize, TS)]
            #[serde(deny_unknown_fields)]
            pub struct $name { $($(#[$field_doc])* pub $field: $type),* }
        )+
    };
}
use inputs;

/// Joins each command's name with its input and answer: `with!(name: Input => Answer, …)`.
macro_rules! with_every_command {
    ($with:ident) => {
        $with! {
            profile_status: ProfileStatus => ProfileState,
            profile_create: ProfileCreate => ProfileState,
            profile_unlock: ProfileUnlock => ProfileState,
            profile_lock: ProfileLock => ProfileState,
            profile_unlock_here: ProfileUnlockHere => ProfileState,
            profile_recover: ProfileRecover => ProfileState,
            unlock_options: UnlockOptions => UnlockWays,
            lock_overview: LockOverview => LockView,
            passphrase_change: PassphraseChange => LockView,
            recovery_code_new: RecoveryCodeNew => RecoveryCodeView,
            recovery_code_confirm: RecoveryCodeConfirm => LockView,
            recovery_words_new: RecoveryWordsNew => RecoveryWordsView,
            recovery_words_confirm: RecoveryWordsConfirm => LockView,
            profile_rebuild: ProfileRebuild => ProfileState,
            open_here_set: OpenHereSet => LockView,
            organisation_set: OrganisationSet => LockView,
            organisation_key_new: OrganisationKeyNew => OrganisationKeyView,
            auto_lock_set: AutoLockSet => LockView,
            activity_seen: ActivitySeen => Nothing,
            case_list: CaseList => Vec<CaseCard>,
            closed_cases: ClosedCases => Vec<ClosedCase>,
            case_create: CaseCreate => CaseView,
            case_open: CaseOpen => CaseView,
            case_confirm: CaseConfirm => CaseView,
            case_print: CasePrint => Nothing,
            access_list: AccessList => Vec<AccessView>,
            timeline: Timeline => Vec<TimelineEntry>,
            task_list: TaskList => Vec<TaskView>,
            document_open: DocumentOpen => DocumentView,
            note_create: NoteCreate => Created,
            visit_create: VisitCreate => Created,
            task_add: TaskAdd => Created,
            contact_add: ContactAdd => Created,
            contact_overview: ContactOverview => ContactsView,
            distance_list: DistanceList => Vec<DistanceView>,
            distance_among: DistanceAmong => Vec<DistanceView>,
            distance_agree: DistanceAgree => Created,
            visit_pack: VisitPack => Vec<PackView>,
            field_place: FieldPlace => FieldPlaceView,
            field_place_keep: FieldPlaceKeep => Nothing,
            thing_begin: ThingBegin => Created,
            goal_replace: GoalReplace => Created,
            thing_list: ThingList => Vec<ThingView>,
            part_add: PartAdd => Created,
            part_list: PartList => Vec<PartFact>,
            agreement_open: AgreementOpen => AgreementView,
            agreement_answer: AgreementAnswer => Created,
            hours_add: HoursAdd => Created,
            hours_mark: HoursMark => Changed,
            hours_list: HoursList => HoursView,
            case_needs: CaseNeeds => Vec<CaseNeed>,
            inbox_begin: InboxBegin => Created,
            inbox_list: InboxList => InboxView,
            inbox_attach: InboxAttach => Created,
            reminder_set: ReminderSet => Nothing,
            reminder_list: ReminderList => Vec<ReminderView>,
            bell_overview: BellOverview => BellView,
            bell_set: BellSet => BellView,
            learning_point: LearningPoint => NamelessView,
            text_edit: TextEdit => TextChanged,
            field_set: FieldSet => Changed,
            text_share: TextShare => Changed,
            document_archive: DocumentArchive => Changed,
            part_restore: PartRestore => Changed,
            widening_preview: WideningPreview => WideningView,
            text_widen: TextWiden => Widened,
            calm_notice: CalmNotice => CalmWords,
            change_undo: ChangeUndo => ChangeUndone,
            response_give: ResponseGive => Created,
            response_settle: ResponseSettle => Changed,
            about_participant: AboutParticipant => AboutView,
            tablet_hand_over: TabletHandOver => HandoverView,
            handover_status: HandoverStatus => HandoverView,
            own_words_begin: OwnWordsBegin => Created,
            document_history: DocumentHistory => Vec<Sitting>,
            document_difference: DocumentDifference => DifferenceView,
            since_last: SinceLast => Vec<SinceEntry>,
            seen_mark: SeenMark => Nothing,
            search: Search => Vec<SearchHit>,
            sync_overview: SyncOverview => SyncStatus,
            document_delivery: DocumentDelivery => Delivery,
            offline_set: OfflineSet => SyncStatus,
            hub_set: HubSet => SyncStatus,
            copy_choose: CopyChoose => ProfileState,
            cases_import: CasesImport => Imported,
            party_add: PartyAdd => CaseView,
            party_remove: PartyRemove => CaseView,
            device_remove: DeviceRemove => Nothing,
            late_words: LateWords => Vec<LateView>,
            late_words_keep: LateWordsKeep => Vec<LateView>,
            late_words_leave: LateWordsLeave => Vec<LateView>,
            invitation_create: InvitationCreate => InvitationView,
            invitation_follow: InvitationFollow => InvitationView,
            invitation_status: InvitationStatus => InvitationView,
            invitation_list: InvitationList => Vec<InvitationView>,
            invitation_compare: InvitationCompare => InvitationView,
            invitation_agree: InvitationAgree => InvitationView,
            invitation_withdraw: InvitationWithdraw => InvitationView,
            device_list: DeviceList => Vec<OwnDeviceView>,
            device_invite: DeviceInvite => InvitationView,
            case_devices: CaseDevices => Vec<DeviceView>,
            lost_list: LostList => Vec<DeviceView>,
            device_report: DeviceReport => LostReport,
            device_lost: DeviceLost => LostReport,
        }
    };
}
pub(crate) use with_every_command;

/// A command of the contract: its name and what it answers.
pub trait Command: Serialize + serde::de::DeserializeOwned {
    /// The name that shells call it by.
    const NAME: &'static str;
    /// What it answers.
    type Answer: Serialize;
}

macro_rules! commands {
    ($($name:ident: $input:ident => $answer:ty,)+) => {
        $(impl Command for $input {
            const NAME: &'static str = stringify!($name);
            type Answer = $answer;
        })+
    };
}
with_every_command!(commands);
