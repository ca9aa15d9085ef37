package org.baoxue.shared;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/// What one caller has of the net: an IPv4 address, or the 64 bits that an IPv6 address begins
/// with, behind which everybody has more addresses than could ever be counted.
public final class Network {

    private Network() {}

    /// Such as `2001:db8:0:7::/64`; a text that is no address stays as it is.
    public static String of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? beginning(six)
                    : address;
        } catch (IllegalArgumentException unknown) {
            return address;
        }
    }

    private static String beginning(Inet6Address address) {
        var words = ByteBuffer.wrap(address.getAddress()).asShortBuffer();
        return "%x:%x:%x:%x::/64".formatted(words.get(), words.get(), words.get(), words.get());
    }
}
