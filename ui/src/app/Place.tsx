import { OwnCorner } from "../components/own/OwnCorner";
import { BodyLong } from "@navikt/ds-react";
import type { Route } from "../components/route/routes";
import { useRoute } from "../components/route/useRoute";
import { AccessPage } from "../features/access/AccessPage";
import { CaseAbout } from "../features/case/CaseAbout";
import { CasePage } from "../features/case/CasePage";
import { DigestPage } from "../features/case/DigestPage";
import { CasesPage } from "../features/cases/CasesPage";
import { EndingPage } from "../features/ending/EndingPage";
import { HelpPage } from "../features/help/HelpPage";
import { ContactSection } from "../features/contact/ContactSection";
import { HistoryPage } from "../features/history/HistoryPage";
import { InboxPage } from "../features/inbox/InboxPage";
import { LockPage } from "../features/lock/LockPage";
import { DevicesPage } from "../features/joining/DevicesPage";
import { InvitePage } from "../features/joining/InvitePage";
import { InvitationPage, InvitedPage } from "../features/joining/InvitedPage";
import { CaseDevicesPage } from "../features/lost/CaseDevicesPage";
import { LostPage } from "../features/lost/LostPage";
import { KnowledgeSection } from "../features/knowledge/KnowledgeSection";
import { NotePage } from "../features/note/NotePage";
import { PackPage } from "../features/pack/PackPage";
import { AboutPage } from "../features/participant/AboutPage";
import { ReadPage } from "../features/participant/ReadPage";
import { SearchPage } from "../features/search/SearchPage";
import { SettingsPage } from "../features/settings/SettingsPage";
import { SharedPicture } from "../features/shared-picture/SharedPicture";
import { SincePage } from "../features/since/SincePage";
import { SyncPage } from "../features/sync/SyncPage";
import { CaseResponsibility } from "../features/responsibility/CaseResponsibility";
import { CaseTasks } from "../features/tasks/CaseTasks";
import { TasksPage } from "../features/tasks/TasksPage";
import { Timeline } from "../features/timeline/Timeline";
import { VisitPage } from "../features/visit/VisitPage";
import { useText } from "../text/useText";
import { Nowhere } from "./Nowhere";
import { ThingPlace } from "./ThingPlace";

/** The screen that belongs to where we are. */
export function Place() {
  const route = useRoute();
  switch (route.at) {
    case "cases":
      return <CasesPage />;
    case "since":
      return <SincePage />;
    case "tasks":
      return <TasksPage />;
    case "inbox":
      return <InboxPage />;
    case "search":
      return <SearchPage query={route.query} />;
    case "settings":
      return <SettingsPage />;
    case "lock":
      return <LockPage />;
    case "pack":
      return <PackPage />;
    case "sync":
      return <SyncPage />;
    case "case":
      return <CasePlace key={route.case} route={route} />;
    case "access":
      return <AccessPage key={route.case} caseId={route.case} />;
    case "digest":
      return <DigestPage caseId={route.case} />;
    case "everything":
      return <AboutPage key={route.case} caseId={route.case} />;
    case "read":
      return <ReadPage key={route.case} caseId={route.case} />;
    case "ending":
      return <EndingPage key={route.case} caseId={route.case} />;
    case "note":
      return <NotePage key={route.document} caseId={route.case} document={route.document} />;
    case "visit":
      return (
        <>
          <VisitPage key={route.document} caseId={route.case} document={route.document} field={route.field} />
          {route.field ? null : <OwnCorner caseId={route.case} document={route.document} />}
        </>
      );
    case "thing":
      return <ThingPlace key={route.document} caseId={route.case} document={route.document} />;
    case "history":
      return <HistoryPage key={route.document} caseId={route.case} document={route.document} />;
    case "devices":
      return <DevicesPage />;
    case "invited":
      return <InvitedPage key={route.ownDevice ? "device" : "case"} ownDevice={route.ownDevice} />;
    case "invitation":
      return <InvitationPage key={route.invitation} invitation={route.invitation} />;
    case "invite":
      return <InvitePage key={route.party} caseId={route.case} party={route.party} />;
    case "case-devices":
      return <CaseDevicesPage key={route.case} caseId={route.case} />;
    case "lost":
      return <LostPage key={route.device} device={route.device} />;
    case "help":
      return <HelpPage key={route.topic} topic={route.topic} />;
    case "nowhere":
      return <Nowhere />;
  }
}

function NoPicture() {
  const { t } = useText();
  return <BodyLong>{t.case.noPicture}</BodyLong>;
}

function CasePlace({ route }: { readonly route: Extract<Route, { at: "case" }> }) {
  return (
    <CasePage caseId={route.case} section={route.section}>
      {(view) => {
        switch (route.section) {
          case "timeline":
            return <Timeline view={view} />;
          case "contact":
            return <ContactSection view={view} />;
          case "picture":
            return view.shared_picture === null ? <NoPicture /> : <SharedPicture caseId={route.case} document={view.shared_picture} />;
          case "knowledge":
            return <KnowledgeSection view={view} />;
          case "responsibility":
            return <CaseResponsibility view={view} tasks={<CaseTasks view={view} />} />;
          case "about":
            return <CaseAbout view={view} />;
        }
      }}
    </CasePage>
  );
}
