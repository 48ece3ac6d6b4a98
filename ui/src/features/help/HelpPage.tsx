import { ArrowLeftIcon } from "@navikt/aksel-icons";
import { BodyLong, Button, Heading, Link, LinkCard } from "@navikt/ds-react";
import { useState } from "react";
import { Page } from "../../components/page/Page";
import { PageTitle } from "../../components/page/PageTitle";
import { helpTopics } from "../../components/route/routes";
import type { HelpTopic } from "../../components/route/routes";
import { hrefOf } from "../../components/route/useRoute";
import { Tour } from "../../components/tour/Tour";
import type { Told } from "../../text/help/nb";
import { useText } from "../../text/useText";
import "./help.css";

/** Short pages for whoever wonders: the words, the server, accessibility, the keys. */
export function HelpPage({ topic }: { readonly topic: HelpTopic | null }) {
  const { t } = useText();
  return (
    <Page>
      {topic === null ? (
        <Topics />
      ) : (
        <>
          <Link href={hrefOf({ at: "help", topic: null })} className="felles-back">
            <ArrowLeftIcon aria-hidden />
            {t.common.back(t.help.heading)}
          </Link>
          <PageTitle lead={t.help.about[topic]}>{t.help.topics[topic]}</PageTitle>
          {topic === "words" ? <Glossary /> : <Sections told={topic === "hub" ? t.help.hub : t.help.access} />}
        </>
      )}
    </Page>
  );
}

function Topics() {
  const { t } = useText();
  const [touring, setTouring] = useState(false);
  return (
    <>
      <PageTitle lead={t.help.lead}>{t.help.heading}</PageTitle>
      <ul className="felles-help__topics">
        {helpTopics.map((topic) => (
          <li key={topic}>
            <LinkCard>
              <LinkCard.Title as="h2">
                <LinkCard.Anchor href={hrefOf({ at: "help", topic })}>{t.help.topics[topic]}</LinkCard.Anchor>
              </LinkCard.Title>
              <LinkCard.Description>{t.help.about[topic]}</LinkCard.Description>
            </LinkCard>
          </li>
        ))}
      </ul>
      <Button variant="secondary" className="felles-help__tour" onClick={() => setTouring(true)}>
        {t.help.tour.again}
      </Button>
      <Shortcuts />
      <Tour open={touring} onClose={() => setTouring(false)} />
    </>
  );
}

function Shortcuts() {
  const { t } = useText();
  const keys: ReadonlyArray<readonly [string, string]> = [
    ["/", t.help.shortcuts.search],
    ["Ctrl + K", t.day.palette.heading],
    ["Ctrl + J", t.day.capture.heading],
    ["F8", t.lock.cover.hide],
  ];
  return (
    <section className="felles-help__section">
      <Heading level="2" size="small">
        {t.help.shortcuts.heading}
      </Heading>
      <BodyLong>{t.help.shortcuts.lead}</BodyLong>
      <dl className="felles-help__keys">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Glossary() {
  const { t } = useText();
  return (
    <dl className="felles-help__words">
      {t.help.glossary.map(({ word, meaning }) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

function Sections({ told }: { readonly told: readonly Told[] }) {
  return told.map(({ heading, lines }) => (
    <section key={heading} className="felles-help__section">
      <Heading level="2" size="small">
        {heading}
      </Heading>
      <ul className="felles-help__lines">
        {lines.map((line) => (
          <BodyLong as="li" key={line}>
            {line}
          </BodyLong>
        ))}
      </ul>
    </section>
  ));
}
