# Les mots de l’interface, en français. Espaces insécables avant : ; ? ! et dans les « guillemets ».

-tapis = tapis

## Grandeurs

nombre-ac = { $n ->
    [one] { $n } AC
   *[other] { $n } AC
}
