import Testing

/// Names of one origin and gender, by which those of a note are replaced.
struct NameList: Sendable, CustomTestStringConvertible {
    let origin: String
    let names: [String]

    var testDescription: String { origin }

    private init(_ origin: String, _ names: String) {
        self.origin = origin
        self.names = names.split(separator: " ").map(String.init)
    }

    static let all: [NameList] = [
        NameList(
            "Dutch men",
            "Jeroen Sander Bart Gijs Maarten Thijs Ruben Wouter Daan Niels Joost Pieter Koen Stijn Lars Floris Hidde Tom Rik Hugo"
        ),
        NameList(
            "Dutch women",
            "Marieke Sanne Lotte Femke Anouk Iris Marjolein Esther Fleur Willemijn Annelies Hanneke Ilse Nienke Roos Saskia Tess Loes Eva Merel"
        ),
        NameList(
            "Moroccan men",
            "Mohamed Youssef Bilal Karim Hamza Rachid Said Ayoub Ilyas Nordin Abdelkader Soufiane Anouar Redouan Zakaria Ismail Tarik Oussama Marouane Jamal"
        ),
        NameList(
            "Moroccan women",
            "Fatima Samira Naima Hafsa Khadija Ikram Loubna Nadia Soumaya Hanane Malika Ouafae Dounia Rachida Salma Yasmina Zineb Karima Btissam Hajar"
        ),
        NameList(
            "Turkish men",
            "Mehmet Emre Mustafa Yusuf Burak Ahmet Serkan Murat Hakan Kemal Onur Cem Tolga Furkan Ozan Volkan Selim Erdem Bora Ufuk"
        ),
        NameList(
            "Turkish women",
            "Elif Aylin Zeynep Merve Esra Selin Yasemin Gamze Ebru Derya Nuray Sevgi Hatice Sibel Melek Ceren Pinar Ozlem Tugba Dilara"
        ),
        NameList(
            "Surinamese men",
            "Winston Clyde Ruthger Orlando Ricardo Dwight Romeo Melvin Errol Ashwin Ravi Vishal Radjesh Sewdien Kenneth Humphrey Glenn Delano Jermaine Guno"
        ),
        NameList(
            "Surinamese women",
            "Shanice Priscilla Chandra Indra Sharmila Cheryl Muriel Rochelle Natascha Sheela Reshma Anjali Joyce Lucia Mavis Gracita Henna Farida Soraya Usha"
        ),
        NameList(
            "Polish men",
            "Piotr Tomasz Krzysztof Marcin Pawel Mateusz Kamil Jakub Grzegorz Lukasz Wojciech Rafal Dawid Zbigniew Maciej Artur Damian Bartosz Szymon Janusz"
        ),
        NameList(
            "Polish women",
            "Agnieszka Katarzyna Malgorzata Joanna Ewelina Beata Dorota Kinga Magdalena Justyna Wioletta Zofia Urszula Bozena Grazyna Halina Iwona Kasia Ola Danuta"
        ),
        NameList(
            "Eritrean and Somali men",
            "Abdi Yonas Filmon Mahad Liban Tesfay Berhane Kidane Hassan Warsame Bashir Aman Robel Samuel Daud Mebrahtu Guled Abshir Natnael Farah"
        ),
        NameList(
            "Eritrean and Somali women",
            "Hodan Selam Bethlehem Asha Amina Ubah Rahwa Semhar Luul Zahra Sagal Feven Haben Saba Idil Winta Hibo Nasra Milena Ayan"
        ),
    ]
}
