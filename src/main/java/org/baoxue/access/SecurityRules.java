package org.baoxue.access;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/// Who may reach which address: a session by the sign-in page, or name and password with each
/// request.
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityRules {

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http) {
        var byPassword = new RequestHeaderRequestMatcher("Authorization");
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(
                                        "/sign-in", "/sign-in.html", "/assets/**", "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form ->
                        form.loginPage("/sign-in.html")
                                .loginProcessingUrl("/sign-in")
                                .defaultSuccessUrl("/", false)
                                .failureUrl("/sign-in.html?wrong"))
                .logout(logout ->
                        logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in.html?bye"))
                .httpBasic(withDefaults())
                // A request that carries its own password cannot be forged by another site.
                .csrf(csrf -> csrf.spa().ignoringRequestMatchers(byPassword))
                .exceptionHandling(handling ->
                        handling.defaultAuthenticationEntryPointFor(
                                        new LoginUrlAuthenticationEntryPoint("/sign-in.html"),
                                        PathPatternRequestMatcher.pathPattern("/"))
                                .defaultAuthenticationEntryPointFor(
                                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                        PathPatternRequestMatcher.pathPattern("/**")))
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }
}
