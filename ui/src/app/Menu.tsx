import { CompassIcon } from "@navikt/aksel-icons";
import { hrefOf, useRoute } from "../components/route/useRoute";
import { useAnswer } from "../core/query";
import { useText } from "../text/useText";
import { menu } from "./navigation";
import { openAnywhere } from "./openings";
import "./menu.css";

/** The main menu: a rail beside the content, or a bar below it. */
export function Menu() {
  const { t } = useText();
  const route = useRoute();
  const cases = useAnswer("case_list", {});
  const unread = (cases.data ?? []).reduce((sum, card) => sum + card.unread, 0);
  return (
    <nav className="felles-menu" aria-label={t.frame.main}>
      <button type="button" className="felles-menu__link felles-menu__palette" aria-keyshortcuts="Control+K" onClick={() => openAnywhere("palette")}>
        <CompassIcon aria-hidden className="felles-menu__icon" />
        <span>{t.day.palette.open}</span>
        <kbd className="felles-menu__key" aria-hidden>
          {t.day.palette.key}
        </kbd>
      </button>
      <ul className="felles-menu__list">
        {menu.map((place) => (
          <li key={place.route.at}>
            <a
              className="felles-menu__link"
              href={hrefOf(place.route)}
              aria-current={place.holds.includes(route.at) ? "page" : undefined}
            >
              <place.Icon aria-hidden className="felles-menu__icon" />
              <span>{place.label(t)}</span>
              {place.route.at === "since" && unread > 0 ? (
                <span className="felles-menu__count">
                  <span aria-hidden>{unread}</span>
                  <span className="felles-hidden">{t.frame.new(unread)}</span>
                </span>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
