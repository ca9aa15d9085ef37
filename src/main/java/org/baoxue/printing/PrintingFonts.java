package org.baoxue.printing;

import org.baoxue.printing.layout.Fonts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The fonts of all papers, opened once.
@Configuration(proxyBeanMethods = false)
class PrintingFonts {

    @Bean
    Fonts fonts(PrintingSettings settings) {
        return new Fonts(settings.fonts());
    }
}
