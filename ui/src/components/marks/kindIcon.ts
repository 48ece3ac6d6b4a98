import {
  ArrowsCirclepathIcon, BandageIcon, BellIcon, BriefcaseIcon, Buildings3Icon, CalendarIcon, ChatIcon, CompassIcon, DoorOpenIcon, EnvelopeClosedIcon,
  HandshakeIcon, HeartIcon, HikingTrailSignIcon, HourglassIcon, InboxDownIcon, LightBulbIcon, NotePencilIcon, PauseIcon, PencilIcon,
  PersonChatIcon, PersonGroupIcon, PhoneIcon, PlantIcon, QuestionmarkDiamondIcon, StarIcon, TasklistIcon, WrenchIcon,
} from "@navikt/aksel-icons";
import type { ComponentType, SVGProps } from "react";
import type { ContactKind, DocumentKind, NoteKind } from "../../core/contract";

type Icon = ComponentType<SVGProps<SVGSVGElement>>;

const byNote: Readonly<Record<NoteKind, Icon>> = {
  note: NotePencilIcon,
  own_words: ChatIcon,
  message: EnvelopeClosedIcon,
  goal: CompassIcon,
  agreement: HandshakeIcon,
  work_tasks: TasklistIcon,
  setback: BandageIcon,
  turning_point: HikingTrailSignIcon,
  pause: PauseIcon,
  change: ArrowsCirclepathIcon,
  check_in: HeartIcon,
  mentor_hours: HourglassIcon,
  distance: PhoneIcon,
  correction: PencilIcon,
  reflection: LightBulbIcon,
  ending: DoorOpenIcon,
  small_win: StarIcon,
  inbox: InboxDownIcon,
  reminder: BellIcon,
};
const byKind: Readonly<Record<Exclude<DocumentKind, "note" | "visit">, Icon>> = {
  case: BriefcaseIcon,
  shared_picture: PlantIcon,
  access_log: BriefcaseIcon,
  own_log: BriefcaseIcon,
  goal: CompassIcon,
  agreement: HandshakeIcon,
  work_task: TasklistIcon,
  adaptation: WrenchIcon,
  plan: CalendarIcon,
  openness: ChatIcon,
  check_in: HeartIcon,
  turn: HikingTrailSignIcon,
  question: QuestionmarkDiamondIcon,
  reflection: LightBulbIcon,
  division: PersonGroupIcon,
  ending: DoorOpenIcon,
};
const byContact: Readonly<Record<ContactKind, Icon>> = {
  visit: Buildings3Icon,
  three_party_talk: PersonGroupIcon,
  talk: PersonChatIcon,
  call: PhoneIcon,
  message: EnvelopeClosedIcon,
};

/** What an entry tells of, as its three codes. */
export interface Kind {
  readonly kind: DocumentKind;
  readonly note_kind?: NoteKind | null;
  readonly contact_kind?: ContactKind | null;
  /** Where it stands; of a turn, which one it was. */
  readonly state?: string | null;
}

/** The icon of an entry. */
export function iconOf({ kind, note_kind, contact_kind, state }: Kind): Icon {
  if (kind === "note") return byNote[note_kind ?? "note"];
  if (kind === "visit") return byContact[contact_kind ?? "visit"];
  return kind === "turn" && state === "setback" ? BandageIcon : byKind[kind];
}
