import { useQueryClient } from "@tanstack/react-query";
import type { ProfileState } from "../../core/contract";

/** Lets the gate know at once, without waiting for the notice. */
export function useOpenProfile(): (state: ProfileState) => void {
  const client = useQueryClient();
  return (state) => {
    client.setQueryData(["profile_status", {}], state);
  };
}
