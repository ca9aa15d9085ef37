package org.baoxue.seed;

import org.springframework.data.repository.Repository;

import java.util.Optional;

/// The files loaded so far.
interface Stamps extends Repository<Stamp, String> {

    Optional<Stamp> findById(String file);

    Stamp save(Stamp stamp);
}
