package org.baoxue.api;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

import java.util.Map;
import java.util.Set;

/// Where a request comes to that was refused. Whoever opened a page is shown {@link ErrorPage};
/// everybody else is told {@link RefusalBody} in JSON, also who accepts nothing that we have.
@Controller
class RefusedRequests implements ErrorController {

    private static final RequestMatcher HTML = html();

    private final ErrorAttributes body;

    RefusedRequests(ErrorAttributes body) {
        this.body = body;
    }

    @RequestMapping("/error")
    Object answer(HttpServletRequest request) {
        return isAPage(request)
                ? new ModelAndView("error", Map.of(), status(request))
                : ResponseEntity.status(status(request))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(
                                body.getErrorAttributes(
                                        new ServletWebRequest(request),
                                        ErrorAttributeOptions.defaults()));
    }

    /// Whatever a request was, it comes here as a `GET`.
    private static boolean isAPage(HttpServletRequest request) {
        var method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return (method == null || method.equals("GET")) && HTML.matches(request);
    }

    /// Who asks for this address itself is told that there is nothing.
    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer number
                ? requireNonNullElse(HttpStatus.resolve(number), HttpStatus.INTERNAL_SERVER_ERROR)
                : HttpStatus.NOT_FOUND;
    }

    private static RequestMatcher html() {
        var html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return html;
    }
}
