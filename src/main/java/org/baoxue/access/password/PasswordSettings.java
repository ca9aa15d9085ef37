package org.baoxue.access.password;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.List;

/// `baoxue.access.passwords.*`: what a password must be like, as graded protection of level 3
/// (等保三级) is practised.
///
/// @param shortest how many characters it has at the least
/// @param kinds how many of the four kinds it holds: capital letters, small letters, digits, others
/// @param remembered how many of the person's earlier ones are refused
/// @param oldest after how long it must be changed; zero: never
/// @param easy what none may contain, since it is guessed first; letters large or small
@ConfigurationProperties("baoxue.access.passwords")
public record PasswordSettings(
        @DefaultValue("10") int shortest,
        @DefaultValue("3") int kinds,
        @DefaultValue("5") int remembered,
        @DefaultValue("90d") Duration oldest,
        @DefaultValue({
                    "password",
                    "passw0rd",
                    "p@ssw0rd",
                    "p@ssword",
                    "admin",
                    "root",
                    "qwer",
                    "asdf",
                    "zxcv",
                    "1qaz",
                    "1234",
                    "4321",
                    "abcd",
                    "0000",
                    "1111",
                    "6666",
                    "8888",
                    "5201314",
                    "woaini",
                    "iloveyou",
                    "letmein",
                    "welcome",
                    "baoxue",
                    "mima"
                })
                List<String> easy) {}
