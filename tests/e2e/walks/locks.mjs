import { writeDown } from "./begin.mjs";
import { PASSPHRASE } from "./cast.mjs";

const NEW = "regn over fjorden i natt";

/** Locks, from wherever one is. */
async function lock(keys) {
  await keys.key("Control+k");
  await keys.write("Skriv et forløp, et fornavn eller det du vil gjøre", "Lås", { role: "combobox" });
  await keys.key("Enter");
}

/** Everything about the lock, and at the end the way in with the code on paper. Gives the 24 words. */
export async function locks({ keys }, code) {
  await keys.follow("Mer");
  await keys.follow("Åpne lås og gjenoppretting");
  await keys.press("Bytt passordsetning");
  await keys.write("Passordsetningen du har nå", PASSPHRASE, { role: "passphrase" });
  await keys.write("Ny passordsetning", NEW, { role: "passphrase" });
  await keys.write("Den nye én gang til", NEW, { role: "passphrase" });
  await keys.press("Bytt");
  await keys.sees("Passordsetningen er byttet.");
  await keys.press("Lag 24 ord");
  await keys.write("Passordsetningen du har nå", NEW, { role: "passphrase" });
  await keys.press("Vis ordene");
  const words = await writeDown(keys, "Jeg har skrevet dem ned");
  await keys.press("Lag nøkkel for et kontor");
  await keys.write("Kontorets navn", "Nav Brekkebakken");
  await keys.press("Lag tekstene");
  const office = await keys.read("Til å dele ut");
  await keys.press("Lukk", { nth: 1 });
  await keys.press("Gi kontoret tilgang");
  await keys.write("Passordsetningen du har nå", NEW, { role: "passphrase" });
  await keys.paste("Teksten fra kontoret", office);
  await keys.press("Gi kontoret tilgang");
  await keys.choose("5 minutter");
  await keys.press("Slå på");
  await keys.write("Passordsetningen du har nå", NEW, { role: "passphrase" });
  await keys.press("Slå på");
  await keys.sees("Slått på. Passordsetningen virker fortsatt.");
  await lock(keys);
  await keys.press("Åpne");
  await keys.press("Slå av");
  await keys.sees("Felles åpnes av den som er logget inn på enheten.");
  await lock(keys);
  await keys.press("Glemt passordsetningen?");
  await keys.write("Gjenopprettingskode", code.join(" "));
  await keys.write("Ny passordsetning", PASSPHRASE, { role: "passphrase" });
  await keys.write("Den nye én gang til", PASSPHRASE, { role: "passphrase" });
  await keys.press("Åpne og bytt");
  await keys.sees("Mine forløp");
  return words;
}

/** A shielded case is opened on purpose. */
export async function shielded({ keys }, title) {
  await keys.follow("Mine forløp");
  await keys.follow(/^Skjermet forløp/);
  await keys.press("Åpne forløpet");
  await keys.sees(title);
}
