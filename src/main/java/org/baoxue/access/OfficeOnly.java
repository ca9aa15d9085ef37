package org.baoxue.access;

import org.springframework.security.access.prepost.PreAuthorize;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// For the offices of city and county; inspectors reach the records of their own units through
/// their visits.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('CITY_OFFICE', 'COUNTY_OFFICE')")
public @interface OfficeOnly {}
