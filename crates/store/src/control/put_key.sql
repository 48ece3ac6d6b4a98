INSERT INTO epoch_key (space, epoch, key) VALUES (?1, ?2, ?3) ON CONFLICT (space, epoch) DO NOTHING
