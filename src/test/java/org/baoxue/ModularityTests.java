package org.baoxue;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private static final ApplicationModules modules =
            ApplicationModules.of(BaoxueApplication.class);

    @Test
    void everyModuleUsesOnlyWhatItsFrontPageAllows() {
        modules.verify();
    }

    /// The picture of the README: `target/spring-modulith-docs/components.puml` and one for each
    /// module.
    @Test
    void drawsTheModules() {
        new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }
}
