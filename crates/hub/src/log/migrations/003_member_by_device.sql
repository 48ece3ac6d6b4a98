-- A device that has forgotten everything asks where it takes part.
CREATE INDEX member_by_device ON member (device, space);
