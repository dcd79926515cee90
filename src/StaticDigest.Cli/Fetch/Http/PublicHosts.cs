using System.Net;
using System.Net.Sockets;

namespace StaticDigest.Cli.Fetch.Http;

/// <summary>
/// Keeps a server from leading the program into the network that it runs in: what is reached by a redirect must be public.
/// Names are judged by the addresses that they have at the moment of connecting, so that none can change in between.
/// </summary>
internal static class PublicHosts
{
    /// <summary>Connects to public addresses only; for <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="NotPublicException">The host has an address that is not public.</exception>
    public static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var end = context.DnsEndPoint;
        var addresses = IPAddress.TryParse(end.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(end.Host, cancellation);
        // A proxy is the owner's own, and resolves names by itself.
        bool isProxy = context.InitialRequestMessage.RequestUri is { } asked
            && !asked.IdnHost.Equals(end.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);
        if (!isProxy && Array.Find(addresses, address => !IsPublic(address)) is not null)
            throw new NotPublicException(end.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether a host may be asked as far as its name tells: false for <c>10.0.0.1</c>, <c>[::1]</c>, <c>localhost</c>.</summary>
    public static bool MayBePublic(Uri address)
    {
        var host = address.IdnHost.Trim('[', ']').TrimEnd('.');
        return IPAddress.TryParse(host, out var literal) ? IsPublic(literal)
            : !host.Equals("localhost", StringComparison.OrdinalIgnoreCase) && !host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
              && !host.EndsWith(".local", StringComparison.OrdinalIgnoreCase) && !host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether an address belongs to the internet at large (IANA's registries of special-purpose addresses).</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetwork ? IsPublic4(bytes) : IsPublic6(bytes);
    }

    private static bool IsPublic4(ReadOnlySpan<byte> ip) => ip switch
    {
        [0 or 10 or 127, ..] => false,
        [100, >= 64 and < 128, ..] => false,
        [169, 254, ..] => false,
        [172, >= 16 and < 32, ..] => false,
        [192, 0, 0 or 2, _] or [192, 88, 99, _] or [192, 168, ..] => false,
        [198, 18 or 19, ..] or [198, 51, 100, _] or [203, 0, 113, _] => false,
        [>= 224, ..] => false,
        _ => true,
    };

    private static bool IsPublic6(ReadOnlySpan<byte> ip)
    {
        // Addresses that hold one of version 4: ::a.b.c.d, 64:ff9b::a.b.c.d, 2002:ab:cd::.
        if (!ip[..12].ContainsAnyExcept((byte)0) || ip[..12].SequenceEqual((ReadOnlySpan<byte>)[0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]))
            return IsPublic4(ip[12..]);
        if (ip is [0x20, 0x02, ..])
            return IsPublic4(ip[2..6]);
        // 2000::/3 is all that is given out; of it 2001::/23 (Teredo and others), 2001:db8::/32 and 3fff::/20 are for special purposes.
        return (ip[0] & 0xE0) == 0x20 && ip is not ([0x20, 0x01, 0x00 or 0x01, ..] or [0x20, 0x01, 0x0D, 0xB8, ..] or [0x3F, 0xFF, < 0x10, ..]);
    }
}

/// <summary>A redirect leads to a host that is not public.</summary>
internal sealed class NotPublicException(string host) : IOException($"{host} is not a public address");
