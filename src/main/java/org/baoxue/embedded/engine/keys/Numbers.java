package org.baoxue.embedded.engine.keys;

import de.bwaldvogel.mongo.bson.Decimal128;

import org.baoxue.embedded.engine.bson.Bytes;

import java.math.BigDecimal;

/// The code of a number: the nearest double, then what that double leaves out. So an int, a long, a
/// double and a decimal of the same value have the same code, and long and decimal keep every
/// digit.
final class Numbers {

    private static final int LESS = 0x40;
    private static final int EXACT = 0x80;
    private static final int MORE = 0xC0;

    private Numbers() {}

    static void write(Bytes out, Number number) {
        switch (number) {
            case Integer small -> writeDouble(out, small).put(EXACT);
            case Double real -> writeDouble(out, real).put(EXACT);
            case Long large -> writeLong(out, large);
            case Decimal128 decimal -> writeDecimal(out, decimal);
            default -> writeDouble(out, number.doubleValue()).put(EXACT);
        }
    }

    /// NaN comes before all numbers, and both zeros are one.
    private static Bytes writeDouble(Bytes out, double value) {
        if (Double.isNaN(value)) {
            return out.bigLong(0);
        }
        long bits = Double.doubleToLongBits(value == 0 ? 0.0 : value);
        return out.bigLong(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
    }

    private static void writeLong(Bytes out, long value) {
        if (Math.abs(value) <= 1L << 53 && value != Long.MIN_VALUE) {
            writeDouble(out, (double) value).put(EXACT);
        } else {
            writeExactly(out, BigDecimal.valueOf(value));
        }
    }

    private static void writeDecimal(Bytes out, Decimal128 value) {
        double nearest = value.doubleValue();
        var text = value.toString();
        if (Double.isNaN(nearest) || text.endsWith("Infinity")) {
            writeDouble(out, nearest).put(EXACT);
        } else {
            writeExactly(out, value.toBigDecimal());
        }
    }

    private static void writeExactly(Bytes out, BigDecimal value) {
        double nearest = Math.clamp(value.doubleValue(), -Double.MAX_VALUE, Double.MAX_VALUE);
        writeDouble(out, nearest);
        var rest = value.subtract(new BigDecimal(nearest));
        switch (rest.signum()) {
            case 0 -> out.put(EXACT);
            case 1 -> writeRest(out.put(MORE), rest);
            default -> {
                out.put(LESS);
                int start = out.size();
                writeRest(out, rest.negate());
                out.invertFrom(start);
            }
        }
    }

    /// The exponent, then the digits as text, closed by 0: ordered like the positive number.
    private static void writeRest(Bytes out, BigDecimal rest) {
        var plain = rest.stripTrailingZeros();
        int exponent = plain.precision() - plain.scale();
        out.put((exponent + 0x8000) >> 8).put(exponent);
        out.utf8(plain.unscaledValue().toString()).put(0);
    }
}
