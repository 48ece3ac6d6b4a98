import { BellIcon, CalendarIcon, ChatIcon, CloudUpIcon, HandshakeIcon, HourglassIcon, QuestionmarkDiamondIcon, TasklistIcon } from "@navikt/aksel-icons";
import { BodyShort, Heading, LinkCard, Tag } from "@navikt/ds-react";
import { sentenceOf } from "../../components/distance/sentence";
import { Fact } from "../../components/marks/Fact";
import { hrefOf } from "../../components/route/useRoute";
import type { CaseNeed } from "../../core/contract";
import { useText } from "../../text/useText";
import type { Row } from "./selection";

/** One case in the list, made from its card alone. */
export function CaseLine({ row }: { readonly row: Row }) {
  const { card, need, distances } = row;
  const distance = distances[0];
  const { t, format } = useText();
  const shielded = card.shielding !== "none";
  // An ended case asks for nothing any more.
  const ended = card.status === "ended";
  return (
    <LinkCard className="felles-case-line" data-color="neutral" arrow={false}>
      <LinkCard.Title as="span">
        <Heading level="2" size="small" as="h2">
          <LinkCard.Anchor href={hrefOf({ at: "case", case: card.case, section: "timeline" })}>
            {shielded || card.title === "" ? t.common.shielded : card.title}
          </LinkCard.Anchor>
        </Heading>
      </LinkCard.Title>
      <LinkCard.Description>
        <BodyShort as="span" className="felles-case-line__who">
          {[card.workplace, format.list(card.names)].filter((words) => words !== "").join(" · ")}
        </BodyShort>
        {distance === undefined ? null : <BodyShort as="span" className="felles-case-line__distance">{sentenceOf(t, format, distance)}</BodyShort>}
      </LinkCard.Description>
      <LinkCard.Footer>
        <div className="felles-facts">
          <Tag size="small" variant="outline" data-color="neutral">
            {t.words.caseStatus[card.status]}
          </Tag>
          {card.unread === 0 ? null : (
            <Fact Icon={BellIcon} strong>
              {t.cases.unread(card.unread)}
            </Fact>
          )}
          {need === null || ended ? null : <Needs need={need} />}
          {card.my_open_tasks === 0 ? null : <Fact Icon={TasklistIcon}>{t.cases.myTasks(card.my_open_tasks)}</Fact>}
          {card.next_visit_at === null || ended ? null : (
            <Fact Icon={CalendarIcon}>{t.cases.nextVisit(format.shortDay(card.next_visit_at))}</Fact>
          )}
          {card.unsent === 0 ? null : <Fact Icon={CloudUpIcon}>{t.cases.unsent(card.unsent)}</Fact>}
        </div>
      </LinkCard.Footer>
    </LinkCard>
  );
}

/** What waits for me in a case, each in its own words. */
function Needs({ need }: { readonly need: CaseNeed }) {
  const { t } = useText();
  const words = t.day.needs;
  const facts = [
    { count: need.questions, Icon: QuestionmarkDiamondIcon, say: words.questions },
    { count: need.proposals, Icon: HandshakeIcon, say: words.proposals },
    { count: need.responses, Icon: ChatIcon, say: words.responses },
    { count: need.late_tasks, Icon: HourglassIcon, say: words.lateTasks },
  ];
  return facts.map(({ count, Icon, say }) =>
    count === 0 ? null : (
      <Fact key={say(count)} Icon={Icon} strong>
        {say(count)}
      </Fact>
    ),
  );
}
