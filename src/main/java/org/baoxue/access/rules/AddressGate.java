package org.baoxue.access.rules;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.baoxue.access.OperationRules;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.io.IOException;

/// Lets through to a controller of ours only those whose role may use its address.
@Component
class AddressGate implements HandlerInterceptor, WebMvcConfigurer {

    private static final String OURS = "org.baoxue.";

    private final OperationRules rules;

    AddressGate(OperationRules rules) {
        this.rules = rules;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        // A long answer comes by again while it is written, and a refused request to be told.
        var guarded =
                handler instanceof HandlerMethod method
                        && method.getBeanType().getName().startsWith(OURS)
                        && request.getDispatcherType() == DispatcherType.REQUEST;
        if (!guarded || isNobody() || isAllowed(request)) {
            return true;
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
        return false;
    }

    /// What is open to everybody, the security rules say.
    private static boolean isNobody() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null || signedIn instanceof AnonymousAuthenticationToken;
    }

    private boolean isAllowed(HttpServletRequest request) {
        var pattern = " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var own = request.getMethod() + pattern;
        // Whoever may get something may ask what getting it would bring.
        var headOfGet = own.startsWith("HEAD ") && !rules.operations().contains(own);
        var operation = headOfGet ? "GET" + pattern : own;
        return OperationGate.caller().filter(caller -> rules.allows(operation, caller)).isPresent();
    }
}
