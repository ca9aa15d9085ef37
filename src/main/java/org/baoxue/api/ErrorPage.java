package org.baoxue.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/// What a browser shows instead of a page or a paper that it cannot have. Spring Boot looks for a
/// view of this name; nothing of the request is repeated in it.
@Component("error")
class ErrorPage implements View {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="{language}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{title} · 保学</title>
              <link rel="icon" href="/favicon.svg" type="image/svg+xml">
              <style>
                body { margin: 0; background: #f5f7f6; color: #1d2b27; font: 16px/1.7 system-ui, sans-serif; }
                main { max-width: 30rem; margin: 18vh auto 0; padding: 0 1.5rem; }
                .code { margin: 0; color: #55655f; letter-spacing: .1em; }
                h1 { margin: .2em 0 .4em; color: #12382f; font-size: 1.6rem; }
                a { display: inline-block; padding: .6em 0; color: #12382f; }
              </style>
            </head>
            <body><main><p class="code">{status}</p><h1>{title}</h1><p>{words}</p><a href="/">{home}</a></main></body>
            </html>
            """;

    private final MessageSource messages;

    ErrorPage(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public String getContentType() {
        return "text/html";
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var locale = RequestContextUtils.getLocale(request);
        var status = response.getStatus();
        response.setContentType(getContentType());
        response.setCharacterEncoding(UTF_8.name());
        response.getWriter()
                .write(
                        PAGE.replace("{language}", locale.toLanguageTag())
                                .replace("{status}", String.valueOf(status))
                                .replace("{title}", words(kind(status) + ".title", locale))
                                .replace("{words}", words(kind(status) + ".words", locale))
                                .replace("{home}", words("home", locale)));
    }

    private static String kind(int status) {
        return switch (status) {
            case 403 -> "forbidden";
            case 404 -> "not-found";
            default -> status < 500 ? "refused" : "failed";
        };
    }

    private String words(String key, Locale locale) {
        return messages.getMessage("page." + key, null, locale);
    }
}
