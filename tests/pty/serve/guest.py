"""Comes to a workshop by another SSH library than the server's and than OpenSSH: paramiko.

    guest.py PORT KEY {work|deaf|flood}

Prints what came of it, for the test to judge.
"""
import io, socket, sys, time

import paramiko

port, key, what = int(sys.argv[1]), sys.argv[2], sys.argv[3]
wire = socket.create_connection(("127.0.0.1", port))
line = paramiko.Transport(wire)
line.connect(username="lea", pkey=paramiko.Ed25519Key.from_private_key_file(key))


def opened(columns=80, rows=24):
    channel = line.open_session()
    channel.get_pty("xterm-256color", columns, rows)
    channel.invoke_shell()
    return channel


def until(channel, text, longest=20.0):
    """All that comes until it says `text`."""
    channel.settimeout(longest)
    seen = b""
    while text.encode() not in seen:
        more = channel.recv(65536)
        if not more:
            raise SystemExit(f"the line ended before {text!r}: {seen[-300:]!r}")
        seen += more
    return seen


if what == "work":
    channel = opened()
    until(channel, "Référentiel")
    channel.send(b"3")
    until(channel, "S1 SAÉ")
    # A key of several bytes, a packet for each.
    for byte in b"\x1b[B\x1b[C":
        channel.send(bytes([byte]))
    channel.resize_pty(120, 40)
    until(channel, "travaillé")
    channel.send(b"t")
    until(channel, "Enregistré")
    errand = line.open_session()
    errand.exec_command("check atelier-des-defauts --format json")
    out = b"".join(iter(lambda: errand.recv(65536), b""))
    print("check", errand.recv_exit_status(), out[:1].decode())
    shelf = paramiko.SFTPClient.from_transport(line)
    print("shelf", *sorted(shelf.listdir("/")))
    book = io.BytesIO()
    shelf.getfo("atelier-des-defauts/maquette.xlsx", book)
    print("workbook", book.getvalue()[:2].decode())
    # Out of the programme, then of the list.
    channel.settimeout(2)
    for _ in range(20):
        if channel.exit_status_ready():
            break
        channel.send(b"q")
        time.sleep(0.3)
    print("left", channel.recv_exit_status())
elif what == "deaf":
    # A window of two frames, never opened again: nothing is read from here on.
    channel = line.open_session(window_size=32768, max_packet_size=32768)
    channel.get_pty("xterm-256color", 200, 60)
    channel.invoke_shell()
    start, sent = time.monotonic(), 0
    while time.monotonic() - start < 60 and line.is_active() and not channel.closed:
        try:
            channel.sendall(b"1234567"[sent % 7 : sent % 7 + 1])
        except OSError:
            break
        sent += 1
        time.sleep(0.005)
    print("cut", round(time.monotonic() - start))
elif what == "flood":
    # One that nobody holds is closed at once.
    held, refused = [], 0
    for _ in range(300):
        try:
            held.append(line.open_session(timeout=10))
        except paramiko.SSHException:
            refused += 1
    print("channels", len(held), refused)
line.close()
