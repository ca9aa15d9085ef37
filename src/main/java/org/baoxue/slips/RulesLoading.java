package org.baoxue.slips;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.checklists.Checklists;
import org.baoxue.slips.text.Rules;
import org.baoxue.slips.text.RulesFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

import java.io.IOException;

/// Reads the rules of the drafts at start, those in the jar or those that `baoxue.slips.rules`
/// names; a mistake in them stops the start.
@Configuration(proxyBeanMethods = false)
class RulesLoading {

    @Bean
    Rules draftRules(
            @Value("${baoxue.slips.rules:classpath:slips/rules.yaml}") Resource file,
            Checklists checklists)
            throws IOException {
        var items = checklists.forms().stream().flatMap(form -> form.current().items()).toList();
        return RulesFile.read(file.getDescription(), file.getContentAsString(UTF_8), items);
    }
}
