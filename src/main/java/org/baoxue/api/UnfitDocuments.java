package org.baoxue.api;

import graphql.GraphQLError;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Says in our words why a document cannot be read or does not fit the schema: where, and by which
/// name of the schema or of the document. graphql-java speaks of its own insides, and repeats what
/// was sent.
@Component
class UnfitDocuments {

    /// The first name, or path of names, between quotation marks in what graphql-java says in
    /// whatever language.
    private static final Pattern NAME = Pattern.compile("'([_A-Za-z][\\w/]*)'");

    private final Wording wording;
    private final QuerySettings most;

    UnfitDocuments(Wording wording, QuerySettings most) {
        this.wording = wording;
        this.most = most;
    }

    String words(String code, GraphQLError error, @Nullable Locale locale) {
        var place = place(error.getLocations(), locale);
        return switch (code) {
            case "query-too-long" ->
                    wording.error(
                            code,
                            locale,
                            String.valueOf(most.tokens()),
                            String.valueOf(most.characters()));
            case "invalid-query" ->
                    wording.error(
                            code,
                            locale,
                            place,
                            wording.document(kind(error), locale, name(error)));
            default -> wording.error(code, locale, place);
        };
    }

    private String place(@Nullable List<SourceLocation> locations, @Nullable Locale locale) {
        if (locations == null || locations.isEmpty()) {
            return wording.document("somewhere", locale);
        }
        var first = locations.getFirst();
        return wording.document(
                "place",
                locale,
                String.valueOf(first.getLine()),
                String.valueOf(first.getColumn()));
    }

    private static String name(GraphQLError error) {
        var name = NAME.matcher(error.getMessage());
        return name.find() ? name.group(1) : "";
    }

    private static String kind(GraphQLError error) {
        return error instanceof ValidationError invalid
                        && invalid.getValidationErrorType() instanceof ValidationErrorType type
                ? kind(type)
                : "unfit";
    }

    /// Of the kinds that are worded with a name, each names it first.
    private static String kind(ValidationErrorType type) {
        return switch (type) {
            case FieldUndefined -> "no-such-field";
            case UnknownArgument -> "no-such-argument";
            case MissingFieldArgument, MissingDirectiveArgument, NullValueForNonNullArgument ->
                    "argument-missing";
            case SubselectionRequired -> "fields-needed";
            case SubselectionNotAllowed -> "no-fields-within";
            case UnknownType -> "no-such-type";
            case UnknownDirective, MisplacedDirective -> "directive-not-here";
            case UndefinedVariable -> "no-such-variable";
            case UnusedVariable -> "variable-unused";
            case VariableTypeMismatch, NonInputTypeOnVariable -> "variable-of-another-type";
            case UndefinedFragment -> "no-such-fragment";
            case UnusedFragment -> "fragment-unused";
            case FragmentCycle -> "fragment-within-itself";
            case InlineFragmentTypeConditionInvalid,
                    FragmentTypeConditionInvalid,
                    InvalidFragmentType ->
                    "fragment-not-here";
            case FieldsConflict -> "fields-conflict";
            case DuplicateOperationName,
                    DuplicateFragmentName,
                    DuplicateDirectiveName,
                    DuplicateArgumentNames,
                    DuplicateVariableName,
                    UniqueObjectFieldName ->
                    "given-twice";
            case LoneAnonymousOperationViolation -> "operation-without-name";
            case UnknownOperation -> "operation-not-served";
            default -> "unfit";
        };
    }
}
