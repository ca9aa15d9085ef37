package org.baoxue.api;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

import java.io.IOException;

/// Refuses an address or a parameter that cannot be read; {@link RefusalBody} says which. An id in
/// an address that cannot be one is unknown, like one that could.
@ControllerAdvice
class UnreadParameters {

    @ExceptionHandler
    void ofTheWrongType(MethodArgumentTypeMismatchException wrong, HttpServletResponse response)
            throws IOException {
        var ofTheAddress = wrong.getParameter().hasParameterAnnotation(PathVariable.class);
        response.sendError((ofTheAddress ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST).value());
    }

    @ExceptionHandler(BadInput.class)
    void thatCannotBeRight(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
