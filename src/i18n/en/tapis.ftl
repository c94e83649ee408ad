# The words of the interface, in English.

-tapis = tapis

## Quantities

nombre-ac = { $n ->
    [one] { $n } AC
   *[other] { $n } AC
}
